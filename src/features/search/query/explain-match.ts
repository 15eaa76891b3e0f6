/** Why a page is among the answers, in a few words. */
import { placeInWords } from './explain-number.ts';
import { NAME_REASONS } from '../index/index-format.ts';
import type { SearchMatch } from './search-match.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function nameOf({ reason, matched, matchType, title, hint, kind }: SearchMatch): string {
  if (matchType === 'range') return '';
  if (kind === 'port' && reason === 'name') return matchType === 'inside' ? `the number ${matched}` : '';
  const isShown = same(title, matched) || (same(hint, matched) && reason === 'name');
  if (reason === 'dynamic-ports') return 'on numbers that systems hand out';
  // A port's title stands beside its number.
  if (reason === 'heading' && same(hint, matched)) return '';
  if (matchType === 'whole' && isShown) return '';
  const name = reason === 'name' ? `“${matched}”` : `${NAME_REASONS[reason]} “${matched}”`;
  return matchType === 'typo' ? `${name}, with one slip` : name;
}

/** Empty when the title says it already. */
export function explainMatch(match: SearchMatch): string {
  // An uncharted port that was found by its number and has no transports is named by nobody.
  const nameless =
    match.kind === 'port' &&
    match.uncharted &&
    match.reason === 'name' &&
    !match.transports &&
    match.matchType !== 'range';
  return [nameOf(match), nameless ? placeInWords(Number(match.matched)) : '', match.remark ?? '']
    .filter((part) => part !== '')
    .join('; ');
}
