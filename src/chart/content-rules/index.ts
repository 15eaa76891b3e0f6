/** The rules over the whole content. Each is pure, and finds all it can. */
import type { Diagnostic } from '../diagnostic.ts';
import { advisorySources } from './advisory-sources.ts';
import { dates } from './dates.ts';
import { fileNames } from './file-names.ts';
import { formerSources } from './former-sources.ts';
import { generations } from './generations.ts';
import { leadingServices } from './leading-services.ts';
import { lifetimes } from './lifetimes.ts';
import { listOrder } from './list-order.ts';
import { measuredDefaults } from './measured-defaults.ts';
import { overlappingRanges } from './overlapping-ranges.ts';
import { references } from './references.ts';
import { repeatedItems } from './repeated-items.ts';
import { scenarioEndpoints } from './scenario-endpoints.ts';
import { scenarioFlows } from './scenario-flows.ts';
import { scenarioParts } from './scenario-parts.ts';
import { serviceFolders } from './service-folders.ts';
import { selfReferences } from './self-references.ts';
import { symptomCauses } from './symptom-causes.ts';
import { uniqueEndpoints } from './unique-endpoints.ts';
import { uniqueNames } from './unique-names.ts';
import { uniqueWordings } from './unique-wordings.ts';
import type { WrittenContent } from './written-content.ts';

const RULES = [
  references,
  uniqueEndpoints,
  uniqueNames,
  uniqueWordings,
  symptomCauses,
  advisorySources,
  dates,
  lifetimes,
  generations,
  overlappingRanges,
  measuredDefaults,
  repeatedItems,
  selfReferences,
  scenarioParts,
  scenarioEndpoints,
  scenarioFlows,
  listOrder,
  fileNames,
  formerSources,
  leadingServices,
  serviceFolders,
];

export function applyContentRules(content: WrittenContent): Diagnostic[] {
  return RULES.flatMap((rule) => rule(content));
}
