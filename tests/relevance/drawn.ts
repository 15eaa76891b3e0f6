/**
 * Questions drawn from the titles of the built site: what nobody chose says more than what somebody did. One seed draws the
 * same questions again, as long as the titles stay.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { keyOf } from '#lib/text.ts';
import type { IndexedPage } from '#features/search/index/index-format.ts';
import { unpackPages } from '#features/search/index/pack-pages.ts';
import type { Question, QuestionGroup } from './question.ts';

/** So many of each kind. */
const A_CLASS = 40;
/** In shorter names a slip makes another name too often. */
const MIN_LETTERS = 5;

interface Chances {
  title: string;
  /** A place from 0 to 1, and a way of missing the key. */
  place: number;
  way: number;
}

/** What is typed instead of a title; undefined where this kind has nothing to change. */
type Typed = (chances: Chances) => string | undefined;

/** A letter left out, doubled, or swapped with the next. */
const slip: Typed = ({ title, place, way }) => {
  const letters = [...title];
  const at = Math.floor(place * (letters.length - 1));
  const [one = '', next = ''] = letters.slice(at, at + 2);
  if (!/^[a-z]{2}$/i.test(one + next) || one.toLowerCase() === next.toLowerCase()) return undefined;
  const typed = [next, one + one + next, next + one][way % 3] ?? '';
  return letters.toSpliced(at, 2, typed).join('');
};

const plural: Typed = ({ title }) => (/[a-rt-z]$/i.test(title) ? `${title}s` : undefined);
const withoutHyphen: Typed = ({ title, way }) =>
  title.includes('-') ? title.replace('-', way % 2 === 0 ? '' : ' ') : undefined;
const withWord =
  (word: string): Typed =>
  ({ title, way }) =>
    way % 2 === 0 ? `${title} ${word}` : `${word} ${title}`;

const CLASSES: readonly (readonly [title: string, typed: Typed])[] = [
  ['drawn: one slip', slip],
  ['drawn: a plural', plural],
  ['drawn: a missing hyphen', withoutHyphen],
  ['drawn: “port” added', withWord('port')],
  ['drawn: “firewall” added', withWord('firewall')],
  ['drawn: “open” added', withWord('open')],
];

const isDrawn = ({ kind, title }: IndexedPage) =>
  (kind === 'service' || kind === 'protocol') && keyOf(title).length >= MIN_LETTERS && !/\(/.test(title);

function questions(pages: readonly IndexedPage[], typed: Typed, seed: number): Question[] {
  const byKey = Map.groupBy(pages, ({ title }) => keyOf(title));
  const known = new Set(pages.flatMap(({ names }) => names.map(([, text]) => keyOf(text))));
  const titles = [...new Set(pages.filter(isDrawn).map(({ title }) => title))];
  const chances = fc.record({
    title: fc.constantFrom(...titles),
    place: fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
    way: fc.nat(5),
  });
  const drawn = fc.sample(chances, { seed, numRuns: A_CLASS * 30 }).flatMap((chance): Question[] => {
    const query = typed(chance);
    // What another page is called is no slip.
    if (query === undefined || (known.has(keyOf(query)) && keyOf(query) !== keyOf(chance.title))) return [];
    return [{ query, pages: byKey.get(keyOf(chance.title)) ?? [] }];
  });
  return [...new Map(drawn.map((question) => [question.query, question])).values()].slice(0, A_CLASS);
}

/** A group for each kind of question, of the titles that the site in a folder has. */
export function drawnGroups(site: string, seed: number): QuestionGroup[] {
  const pages = unpackPages(JSON.parse(readFileSync(`${site}/search/names.json`, 'utf8')));
  return CLASSES.map(([title, typed]) => ({ title, plain: [], other: questions(pages, typed, seed) }));
}
