/** The ends of rules on a page: nobody has filled them in, and as they stand every syntax refuses them. */
import type { RuleEnds, RuleEnd } from './ends.ts';

const end = (word: string, kind: 'any' | 'placeholder'): RuleEnd => ({
  word,
  title: '',
  id: word.toLowerCase(),
  address: { kind },
});
const SOURCE = end('SOURCE', 'placeholder');

/** On the machine that listens it needs no address of its own; on a router it does. */
export const PAGE_ENDS: Readonly<Record<'onHost' | 'onRouter', RuleEnds>> = {
  onHost: { client: SOURCE, server: end('DESTINATION', 'any') },
  onRouter: { client: SOURCE, server: end('DESTINATION', 'placeholder') },
};
