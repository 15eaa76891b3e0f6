/** Reads a text that is nothing but port numbers: `tcp/135-139, 445 and u:53`. */
import { isOneEditAway } from './one-edit.ts';
import type { PortQuery } from './port-query.ts';

const TRANSPORTS = 'tcp|udp|sctp|dccp';

/** What a listing prints before the port: `0.0.0.0:445`, `[::]:445`, `*:445`, `localhost:445`. */
const ADDRESS = /(?<![^\s,;])(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.%]*\]|\*|localhost):(?=\d)/g;
/** `6000 to 6063`, `6000..6063`, `6000–6063`. */
const DASH = /(?<=\d) ?(?:[-‐-―−]|\.{2,3}|…|(?<= )to(?= )) ?(?=\d)/g;
/** `6000:6063`, as packet filters have it; `8080:80` is none. */
const COLON = /(?<![^\s,;])(\d{1,5}):(\d{1,5})(?![^\s,;])/g;
/** `20/21`, `80/443/8080`: a list, as people write it. */
const SLASH = /(?<=\d) ?\/ ?(?=\d)/g;
/** What stands before a number without a space: `tcp/`, `t:`, `port:`, `:`, `#`. */
const PREFIX = new RegExp(`(?<![a-z])(?:(${TRANSPORTS}|ports?)[:/# -]*|([tu])[:/] ?)(?=\\d|${TRANSPORTS})`, 'g');
const MARK = /(?<![^\s,;])[:/#*]+ ?(?=\d)/g;
/** Both transports are as good as none: `tcp/udp 53`, `53 tcp and udp`. */
const BOTH = /[/ ]?(?<![a-z])(?:tcp|udp)(?: ?[/+&] ?| and )(?:tcp|udp)(?![a-z])[/: ]?/g;
/** What stands behind: `/tcp`. */
const SUFFIX = new RegExp(`(?<=\\d) ?/ ?(?=(?:${TRANSPORTS})(?![a-z]))`, 'g');

const NUMBER = /^(\d{1,9})(?:-([1-9]\d{0,8}|0))?$/;
const FILLER = /^(?:ports?|number|num|n[or])\.?$/;
const NAMES: Readonly<Record<string, string>> = {
  t: 'tcp',
  u: 'udp',
  tcp: 'tcp',
  udp: 'udp',
  sctp: 'sctp',
  dccp: 'dccp',
};

/** A transport or the word port with a letter too many, too few or swapped: `tpc 445`, `prot 445`. */
const TYPO_WORDS = ['tcp', 'udp', 'port'] as const;
const isTypo = (word: string, typed: string) =>
  typed.length > 2 &&
  isOneEditAway(typed, word) &&
  (typed.length !== word.length || [...typed].sort().join('') === [...word].sort().join(''));

/** The word that is meant where only numbers stand beside it. */
const meant = (token: string): string => TYPO_WORDS.find((word) => isTypo(word, token)) ?? token;

function rangeOf(token: string): Pick<PortQuery, 'from' | 'to'> | undefined {
  const match = NUMBER.exec(token);
  if (!match) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** The words of one part of a list; undefined when it holds anything but numbers. `carried` comes from before. */
function readPart(
  part: string,
  carried: string | undefined,
): { asked: PortQuery[]; carried: string | undefined } | undefined {
  const tokens = part.split(' ').map(meant);
  const identifiers = rangeOf(tokens[0] ?? '') === undefined;
  let transport = carried;
  const asked: PortQuery[] = [];
  for (const token of tokens) {
    const range = rangeOf(token);
    const name = Object.hasOwn(NAMES, token) ? NAMES[token] : undefined;
    if (range) asked.push({ ...range, transport });
    else if (name && identifiers && asked.length === 0) transport = name;
    else if (name) asked.splice(0, Infinity, ...asked.map((a) => ({ ...a, transport: name })));
    else if (!FILLER.test(token)) return undefined;
  }
  return asked.length === 0 ? undefined : { asked, carried: identifiers ? transport : undefined };
}

/** The numbers and ranges of a normalized text, in its order; undefined when it is more than numbers, or none. */
export function readNumbers(text: string): PortQuery[] | undefined {
  const plain = text
    .replace(BOTH, ' ')
    .replace(ADDRESS, ' ')
    .replace(/\((\w+)\)/g, ' $1')
    .replace(DASH, '-')
    .replace(COLON, (typed, from: string, to: string) => (Number(from) < Number(to) ? `${from}-${to}` : typed))
    .replace(SLASH, ', ')
    .replace(MARK, ' ')
    .replace(SUFFIX, ' ')
    .replace(PREFIX, (_, word: string | undefined, letter: string | undefined) => `${word ?? letter} `);
  const parts = plain
    .split(/[,;&]| and (?=\S)/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const all: PortQuery[] = [];
  let carried: string | undefined;
  for (const part of parts) {
    const read = readPart(part, carried);
    if (!read) return undefined;
    for (const asked of read.asked) all.push(asked);
    carried = read.carried;
  }
  return all.length === 0 ? undefined : all;
}
