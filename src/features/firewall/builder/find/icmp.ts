/** Messages of ICMP as things to choose, by the words for them: `icmp`, `ping`, `echo request`, `icmp 8`. */
import { ICMP_TYPES, icmpNumbers, type IcmpType, icmpWord } from '#content-model/icmp-types.ts';
import { keywordsOf, stem } from '#features/search/index.ts';
import type { NumbersSubject } from '../subjects/numbers.ts';
import { nameWords } from './name-words.ts';

/** All words that lead to a message, its numbers in both versions of IP among them. */
function namesOf(type: IcmpType): string[] {
  const { label, aliases = [] } = icmpWord(type);
  const numbers = ([4, 6] as const).map((version) => String(icmpNumbers(type, version).type));
  return ['icmp', 'icmpv4', 'icmpv6', 'type', ...numbers, ...[type, label, ...aliases].flatMap(nameWords)];
}

/** The messages of which every word of a text begins a name, a number being one whole; empty where none is meant. */
export function findIcmp(typed: string): NumbersSubject[] {
  const words = keywordsOf(typed).map((word) => stem(word));
  const isNamed = (names: readonly string[], word: string) =>
    names.some((name) => (/^\d+$/.test(word) ? name === word : name.startsWith(word)));
  if (words.length === 0 || words.every((word) => /^\d+$/.test(word))) return [];
  return ICMP_TYPES.filter((type) => words.every((word) => isNamed(namesOf(type), word))).map((type) => ({
    kind: 'icmp',
    type,
  }));
}
