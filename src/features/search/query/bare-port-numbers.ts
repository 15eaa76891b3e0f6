/** A name with its number: `redis 6379`, `smb 445`, `port 443 https`. */
import { isPort } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import type { IndexedPage } from '../index/index-format.ts';
import type { OpenIndex } from '../index/open-index.ts';
import { wordsOf } from '../index/keywords.ts';
import { withoutIpv6 } from './mentioned-ports.ts';

const namesByPort = new WeakMap<readonly IndexedPage[], ReadonlyMap<string, ReadonlySet<string>>>();

/** The words that any name of a charted port has, by its page's id. */
function wordsByPort({ pages }: OpenIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const known = namesByPort.get(pages);
  if (known) return known;
  const ports = pages.filter(({ kind }) => kind === 'port');
  const made = new Map(ports.map(({ id, names }) => [id, keysOf(names.map(([, text]) => text))]));
  namesByPort.set(pages, made);
  return made;
}

/** Names and their words, as keys. */
const keysOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((text) => [text, ...wordsOf(text)]).map(keyOf));

/** The same of any port; nothing for one without a name. */
function wordsOfPort(index: OpenIndex, number: number): ReadonlySet<string> | undefined {
  const port = index.uncharted(number);
  if (port) return keysOf([port.title, port.names, port.otherNames, port.uses, port.lesserUses].flat());
  return wordsByPort(index).get(String(number));
}

/** What numbers are counted or named by that are no ports: errors, events, years, versions. */
const NO_PORT =
  /^(?:errors?|codes?|events?|id|status|kb|rfc|pid|build|version|v|code|protocol|server|windows|exchange)$/;
const isYear = (number: number) => number >= 1990 && number <= 2030;
/** Smaller numbers stand for too much else: `print spooler 7`; of ports with prose, those below this. */
const MIN_BARE_PORT = 1024;
const MIN_CHARTED_PORT = 100;

/** The system's number of an error stands before its text: `111 : Connection refused`. On Linux they end at 133. */
const MAX_ERRNO = 133;
const ERROR_TEXT =
  /^(?:connection (?:refused|timed|reset|aborted)|no route to|network is|host is|permission denied|address already|cannot assign|operation now|broken pipe)/;

/** What stands between numbers that are asked for together: `2375 vs 2376`. */
const JOINING = /^(?:vs|versus|and|or|to|&|\+)$/;
const isNumber = (token: string) => /^\d{1,5}$/.test(token);

/** What only ports do: a number beside it is one, whoever has it. */
const LISTENS = /^(?:listen(?:s|ing|er)?|ports?|lauscht|netstat)$/;

/**
 * A port that is known, one that has a name beside a single word, or any where something listens; where what stands
 * before it doesn't make it another thing.
 */
const isLikelyPort = (index: OpenIndex, number: number, tokens: readonly string[]) =>
  number >= (index.isCharted(number) ? MIN_CHARTED_PORT : MIN_BARE_PORT) &&
  !isYear(number) &&
  (index.isKnown(number) ||
    tokens.some((token) => LISTENS.test(token)) ||
    (tokens.length === 2 && index.namedPorts.includes(number))) &&
  !isOfAnother(number, tokens);

/** Whether the text of an error follows a number that can be its own. */
const isErrno = (number: number, tokens: readonly string[]): boolean => {
  const at = tokens.indexOf(String(number));
  return number <= MAX_ERRNO && ERROR_TEXT.test(tokens.slice(at + 1, at + 4).join(' '));
};

/** Whether what stands before or behind a number makes it another thing: `error 1722`, `111: Connection refused`. */
const isOfAnother = (number: number, tokens: readonly string[]) =>
  isErrno(number, tokens) || NO_PORT.test(tokens[tokens.indexOf(String(number)) - 1] ?? '');

/** The numbers of a text as they stand together: `2000 5060 open 80` has two, and then one. */
function numberRuns(tokens: readonly string[]): number[][] {
  const runs: number[][] = [];
  let isOpen = false;
  for (const token of tokens) {
    if (isNumber(token)) {
      if (!isOpen) runs.push([]);
      runs.at(-1)?.push(Number(token));
      isOpen = true;
    } else if (!JOINING.test(token)) isOpen = false;
  }
  return runs;
}

/**
 * The bare numbers of a text that are ports: with one of its words among their names, or well known ones; and those
 * that stand beside such a one. A year, a version and an error's number are none.
 */
export function barePortNumbers(index: OpenIndex, typed: string): number[] {
  const tokens = withoutIpv6(typed)
    .split(/[\s,;:/()]+/)
    .filter((token) => token !== '');
  const words = tokens.filter((token) => !/^\d*$/.test(token)).map(keyOf);
  if (words.length === 0) return [];
  const isPortHere = (number: number) => {
    const names = wordsOfPort(index, number);
    const isNamed = words.some((word) => word.length > 1 && !/^(?:tcp|udp|ports?)$/.test(word) && names?.has(word));
    return (isNamed && !isErrno(number, tokens)) || isLikelyPort(index, number, tokens);
  };
  return numberRuns(tokens).flatMap((run) => {
    const numbers = run.filter(isPort);
    if (!numbers.some(isPortHere)) return [];
    return numbers.filter((number) => isPortHere(number) || !isOfAnother(number, tokens));
  });
}
