/** Where nothing else answers: the names that single words of a text are. */
import { keyOf } from '#lib/text.ts';
import { isRole, keywordsOf, saysNothing } from '../index/keywords.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { openIndex } from '../index/open-index.ts';
import { isNoNumber, wholeNameMatches } from './name-matches.ts';
import { type SearchMatch, uniquePages } from './search-match.ts';

const MIN_LENGTH = 3;
const MAX_MATCHES = 5;

/** Pages that are called by a word of the text: `openssh` for `ssh brute force attack`. A word such as `server` is no such name: beside one that nothing has, it would lead anywhere. */
export function namesInWords(exact: ExactIndex, text: string): SearchMatch[] {
  const words = keywordsOf(text).filter((word) => word.length >= MIN_LENGTH && !saysNothing(word) && !isRole(word));
  const found = words.flatMap((word) => wholeNameMatches(openIndex(exact), keyOf(word), 'inside'));
  return uniquePages(found.filter((match) => isNoNumber(match) && !match.uncharted)).slice(0, MAX_MATCHES);
}
