/** Software that is named beside a number which many share: `tomcat 8080`, `vcenter 443 timeout`. */
import { isPort } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import { withoutAspects, withoutRole, wordsOf } from '../index/keywords.ts';
import type { OpenIndex } from '../index/open-index.ts';
import { failureIn } from './failure-words.ts';
import { isNoNumber, wholeNameMatches } from './name-matches.ts';
import type { SearchMatch } from './search-match.ts';

/** Services that are called by what is left of a text without numbers and without what one wants of the thing. */
function namedBeside(index: OpenIndex, text: string): { services: SearchMatch[]; words: readonly string[] } {
  const rest = failureIn(text).rest.replace(/(?<![\w.-])\d+(?![\w-])/g, ' ');
  const words = withoutAspects(rest).split(' ');
  const names = [words.join(' '), withoutRole(words.join(' ')), ...words.slice(0, 1)];
  const found = names.map((name) => wholeNameMatches(index, keyOf(name), 'inside').filter(isNoNumber));
  const best = found.find((matches) => matches.some(({ kind }) => kind === 'service')) ?? [];
  return { services: best.filter(({ kind }) => kind === 'service'), words };
}

/** What the number is called itself, and not what listens there; but for what listens there alone. */
function ownNames(index: OpenIndex, number: number): string[] {
  const page = index.pages.find(({ kind, id }) => kind === 'port' && Number(id) === number);
  const port = index.uncharted(number);
  const named = (page?.names ?? []).filter(([reason]) => reason === 'registered' || reason === 'alias');
  const listeners = (page?.names ?? []).filter(([reason]) => reason.endsWith('-listener')).map(([, text]) => text);
  const software = new Set([...listeners, ...(port?.uses ?? []), ...(port?.lesserUses ?? [])]);
  return [
    ...[page?.hint ?? '', port?.title ?? ''],
    ...named.map(([, text]) => text),
    ...(port?.names ?? []),
    ...(software.size === 1 ? software : []),
  ];
}

/**
 * Their pages: before that of the number where it is another's or everybody's, behind it where it is called after them.
 * A number that is spoken of as a port is what is asked about.
 */
export function tenantMatches(
  index: OpenIndex,
  text: string,
  numbers: readonly number[],
): { before: SearchMatch[]; behind: SearchMatch[] } {
  const [number, ...others] = numbers;
  if (number === undefined || !isPort(number)) return { before: [], behind: [] };
  const { services, words } = namedBeside(index, text);
  const names = ownNames(index, number);
  const own = new Set(names.flatMap(wordsOf).map(keyOf));
  const isOwn =
    others.length > 0 ||
    /\bports?\b/.test(text) ||
    words.some((word) => own.has(keyOf(word))) ||
    services.some(({ title }) => names.includes(title));
  return isOwn ? { before: [], behind: services } : { before: services, behind: [] };
}
