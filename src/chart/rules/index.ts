/** The rules over the whole content. Each is pure, and finds all it can. */
import type { Content } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { advisorySources } from './advisory-sources.ts';
import { claimedPorts } from './claimed-ports.ts';
import { portFileNames } from './port-file-names.ts';
import { references } from './references.ts';
import { uniqueEndpoints } from './unique-endpoints.ts';
import { uniqueNames } from './unique-names.ts';

const RULES = [references, uniqueEndpoints, claimedPorts, uniqueNames, advisorySources, portFileNames];

export function applyRules(content: Content): Diagnostic[] {
  return RULES.flatMap((rule) => rule(content));
}
