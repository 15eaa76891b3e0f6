/** Symptoms of a thing that is named beside the way in which it fails: `zabbix 10051 refused`, `mysql 3306 can’t connect`. */
import { refKey } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import type { IndexedPage } from '../index/index-format.ts';
import { keywordsOf, stem, wordsOf } from '../index/keywords.ts';
import type { OpenIndex, Posting } from '../index/open-index.ts';
import { pageWords } from '../index/page-words.ts';
import { type Failure, type FailureInText, failureIn, isAlike } from './failure-words.ts';
import { wholeNameMatches } from './name-matches.ts';
import { matchOf, type SearchMatch } from './search-match.ts';

/** What one word too many takes from a name: less than a word that agrees gives. */
const EXTRA_WORD = 0.2;

interface SymptomName extends FailureInText {
  posting: Posting;
  text: string;
  stems: ReadonlySet<string>;
  /** What of it isn't said of the failure. */
  subject: ReadonlySet<string>;
}

const stemsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stem));
const known = new WeakMap<readonly IndexedPage[], readonly SymptomName[]>();

/** All that symptoms are called. */
function symptomNames(index: OpenIndex): readonly SymptomName[] {
  const made =
    known.get(index.pages) ??
    [...index.namesOfPages.values()].flatMap(({ text, postings }) => {
      const failure = failureIn(text);
      const stems = stemsOf(wordsOf(text));
      const subject = stemsOf(keywordsOf(failure.rest));
      return postings
        .filter(({ page }) => page.kind === 'symptom')
        .map((posting) => ({ ...failure, posting, text, stems, subject }));
    });
  known.set(index.pages, made);
  return made;
}

/** Whether one way of failing may be meant by another: the name that doesn't say in which has nothing else to say either. */
function isMeant(name: SymptomName, failures: FailureInText['failures'], subject: readonly string[]): boolean {
  if (isAlike(name.failures, failures)) return true;
  const isOpen = name.failures.has('any') && (failures.has('refused') || failures.has('silent'));
  return (isOpen || failures.has('any')) && name.subject.size === subject.length;
}

/** What each is called where it is told of nothing in particular. */
const PLAIN: Readonly<Partial<Record<Failure, string>>> = {
  refused: 'connection refused',
  silent: 'connection timed out',
  taken: 'port already in use',
};

/** The same failure whatever it is of, where nothing is named but a number: `5672 connection refused`, `8080 in use`. */
const failureAlone = (index: OpenIndex, { words, failures }: FailureInText): SearchMatch[] =>
  [words, ...[...failures].flatMap((failure) => PLAIN[failure] ?? [])]
    .flatMap((name) => wholeNameMatches(index, keyOf(name), 'inside'))
    .filter(({ kind }) => kind === 'symptom');

/**
 * The symptoms, best first; none where a text doesn't say that something fails. Numbers beside a name may be those of a
 * port, and need not be in the name of the symptom.
 */
export function failingMatches(index: OpenIndex, text: string): SearchMatch[] {
  const failure = failureIn(text);
  const { failures, rest } = failure;
  if (failures.size === 0) return [];
  const said = keywordsOf(rest);
  const subject = [...stemsOf(said.filter((word) => !/^[\d.]+$/.test(word)))];
  const isNumbered = /\d/.test(text);
  if (subject.length === 0 || said.length === 0 || /^(?:ports?|tcp|udp)$/.test(said.join(' ')))
    return isNumbered ? failureAlone(index, failure) : [];
  const typed = stemsOf(wordsOf(text));
  const best = new Map<string, { match: SearchMatch; score: number }>();
  for (const name of symptomNames(index)) {
    const { page } = name.posting;
    const own = pageWords(index).get(refKey(page))?.stems;
    if (!own || !subject.every((one) => own.has(one)) || !subject.some((one) => name.subject.has(one))) continue;
    if (!isMeant(name, failures, subject)) continue;
    const shared = [...name.stems].filter((one) => typed.has(one)).length;
    const score = shared - EXTRA_WORD * (name.stems.size - shared);
    if (score <= (best.get(refKey(page))?.score ?? 0)) continue;
    best.set(refKey(page), { match: matchOf(name.posting, name.text, 'inside'), score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ match }) => match);
}
