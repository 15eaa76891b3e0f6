/** The ends of rules on a page: nobody has filled them in, and as they stand every syntax refuses them. */
import type { RuleEnds, RuleEnd } from './ends.ts';

const SOURCE: RuleEnd = { word: 'SOURCE', address: { kind: 'placeholder' } };

/** On the machine that listens it needs no address of its own; on a router it does. */
export const PAGE_ENDS: Readonly<Record<'onHost' | 'onRouter', RuleEnds>> = {
  onHost: { client: SOURCE, server: { word: 'DESTINATION', address: { kind: 'any' } } },
  onRouter: { client: SOURCE, server: { word: 'DESTINATION', address: { kind: 'placeholder' } } },
};
