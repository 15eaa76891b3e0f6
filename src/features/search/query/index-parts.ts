/** Which files of the exact index a question needs. */
import { isPort, MAX_PORT } from '#chart/port-space.ts';
import { asArticle } from '../index/document-ids.ts';
import { keywordsOf, withoutAspects, withoutRole } from '../index/keywords.ts';
import { numbersFileOf } from '../index/split-index.ts';
import { bucketOfName } from '../index/word-buckets.ts';
import { distinctiveWords } from './distinctive-names.ts';
import { normalizeQuery } from './normalize-query.ts';
import { readQuery } from './read-query.ts';
import { nameInCommand } from './service-commands.ts';

/** Files by what they are called: `names`, `identifiers`, `numbers`, `numbers/0`, `named/17`, `words/17`. */
export type IndexPart = 'names' | 'identifiers' | 'numbers' | `${'numbers' | 'named' | 'words'}/${number}`;

/** So many words of a question may each be the beginning of a name. */
const MAX_WORDS = 3;

/** What an uncharted port may be called in these words: the whole, without what says nothing, and single names. */
function possibleNames(text: string): string[] {
  // `firewall` beside a name is what one wants of it.
  const subject = withoutAspects(text);
  const keywords = subject === '' ? keywordsOf(text) : subject.split(' ');
  return [
    text,
    withoutRole(text),
    subject,
    nameInCommand(text) ?? '',
    ...distinctiveWords(text),
    ...(keywords.length > MAX_WORDS ? keywords.slice(0, 1) : keywords),
  ].filter((name) => !/^[\d.]+$/.test(name));
}

/** The numbers of a text that can be ports. */
const bareNumbers = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter(isPort);

/**
 * All parts that the answer to a text may come from. Where `uncharted` is known, a number that is none of those needs no
 * file of its own.
 */
export function partsFor(typed: string, uncharted?: ReadonlySet<number>): IndexPart[] {
  const text = normalizeQuery(typed);
  const { asked, tooLarge } = readQuery(typed);
  const isNumber = asked.length + tooLarge.length > 0 && asArticle(text) === undefined;
  const numbers = [
    // A range is compared with its neighbours.
    ...asked.flatMap(({ from, to }) => {
      if (from === to && uncharted?.has(from) === false) return [];
      const around = from === to ? 0 : 1;
      const first = numbersFileOf(Math.max(0, from - around));
      const last = numbersFileOf(Math.min(MAX_PORT, to + around));
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    }),
    ...(isNumber ? [] : bareNumbers(text).map(numbersFileOf)),
  ];
  const names = isNumber
    ? []
    : possibleNames(text)
        .map(bucketOfName)
        .filter((bucket) => bucket !== undefined);
  return [
    ...(isNumber ? [] : (['names'] as const)),
    ...(!isNumber && /\d/.test(text) ? (['identifiers'] as const) : []),
    ...(isNumber || numbers.length > 0 ? (['numbers'] as const) : []),
    ...[...new Set(numbers)].map((file) => `numbers/${file}` as const),
    ...[...new Set(names)].map((bucket) => `named/${bucket}` as const),
  ];
}
