/** Why a page is among the answers, in a few words. */
import { placeInWords } from './explain-number.ts';
import type { Hit } from './search-match.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function nameOf({ reason, matched, how, title, hint, kind }: Hit): string {
  if (how === 'range') return '';
  if (kind === 'port' && reason === 'name') return how === 'inside' ? `the number ${matched}` : '';
  const isShown = same(title, matched) || (same(hint, matched) && reason === 'name');
  if (reason.startsWith('on ')) return reason;
  // A port's title stands beside its number.
  if (reason === 'headed' && same(hint, matched)) return '';
  if (how === 'whole' && isShown) return '';
  const name = reason === 'name' ? `“${matched}”` : `${reason} “${matched}”`;
  return how === 'slip' ? `${name}, with one slip` : name;
}

/** Empty when the title says it already. */
export function whyOf(hit: Hit): string {
  // A plain port that was found by its number and has no transports is named by nobody.
  const nameless = hit.kind === 'port' && hit.plain && hit.reason === 'name' && !hit.transports && hit.how !== 'range';
  return [nameOf(hit), nameless ? placeInWords(Number(hit.matched)) : '', hit.remark ?? '']
    .filter((part) => part !== '')
    .join('; ');
}
