/** A name with its number: `redis 6379`, `smb 445`, `port 443 https`. */
import { isPort } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import type { OpenIndex } from './open-index.ts';
import { wordsOf } from './words.ts';

const namesByPort = new WeakMap<OpenIndex, ReadonlyMap<string, ReadonlySet<string>>>();

/** The words that any name of a port has, by its address. */
function wordsByPort(index: OpenIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const known = namesByPort.get(index);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const { text, ways } of index.byKey.values()) {
    for (const { page } of ways) {
      if (page.kind !== 'port') continue;
      const words = made.get(page.path) ?? new Set(wordsOf(page.hint).map(keyOf));
      for (const word of [text, ...wordsOf(text)]) words.add(keyOf(word));
      made.set(page.path, words);
    }
  }
  namesByPort.set(index, made);
  return made;
}

/** The bare numbers of a text that are ports with one of its words among their names: no year, no version. */
export function namedNumbers(index: OpenIndex, typed: string): number[] {
  const tokens = typed.split(/[\s,;:/()]+/);
  const numbers = tokens.filter((token) => /^\d{1,5}$/.test(token)).map(Number);
  const words = tokens.filter((token) => !/^\d*$/.test(token)).map(keyOf);
  if (numbers.length === 0 || words.length === 0) return [];
  return numbers.filter(isPort).filter((number) => {
    const names = wordsByPort(index).get(index.port(number)?.path ?? '');
    return words.some((word) => word.length > 1 && !/^(?:tcp|udp|ports?)$/.test(word) && names?.has(word));
  });
}
