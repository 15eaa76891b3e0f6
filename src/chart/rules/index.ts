/** The rules over the whole content. Each is pure, and finds all it can. */
import type { Diagnostic } from '../diagnostic.ts';
import { advisorySources } from './advisory-sources.ts';
import { claimedPorts } from './claimed-ports.ts';
import { fileNames } from './file-names.ts';
import { references } from './references.ts';
import { ruleGroupSources } from './rule-group-sources.ts';
import { scenarioEndpoints } from './scenario-endpoints.ts';
import { scenarioFlows } from './scenario-flows.ts';
import { scenarioOrder } from './scenario-order.ts';
import { scenarioParts } from './scenario-parts.ts';
import { uniqueEndpoints } from './unique-endpoints.ts';
import { uniqueNames } from './unique-names.ts';
import { uniqueUses } from './unique-uses.ts';
import type { Written } from './written.ts';

const RULES = [
  references,
  uniqueEndpoints,
  claimedPorts,
  uniqueNames,
  uniqueUses,
  advisorySources,
  ruleGroupSources,
  scenarioParts,
  scenarioEndpoints,
  scenarioFlows,
  scenarioOrder,
  fileNames,
];

export function applyRules(content: Written): Diagnostic[] {
  return RULES.flatMap((rule) => rule(content));
}
