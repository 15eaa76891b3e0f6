/**
 * A bare list of ports: `22, 80, 443/tcp, 5000-5010`, `tcp/53`, one a line, `T:22,80,U:53` as nmap takes it,
 * `TCP: 135, 445`, `open ports: 22 80`. What has no transport is taken for TCP, and says so.
 */
import type { Transport } from '#content-model/vocab.ts';
import type { Listener } from '../listing.ts';
import { parsePortRange } from '../address-and-port.ts';
import type { CommonKind, SharedByReaders } from '../listing-kind.ts';
import { asUnparsed, completeListener, asListeners, type LineReader } from '../line-result.ts';

const KIND = 'bare';
const PORTS =
  /^(?:(tcp|udp|sctp|dccp|t|u|s)[:/])?:?(\d{1,12})(?:(?:-|–|—|\.\.)(\d{1,12}))?(?:\/(tcp|udp|sctp|dccp))?$/i;
const TRANSPORT = /^(tcp|udp|sctp|dccp):?$/i;
/** Words and signs between the ports. */
const BETWEEN = /^(?:ports?:?|open:?|and|[-*•&+])$/i;
const GUESSED = 'no transport given: taken for TCP';

const transportOf = (word: string): Transport =>
  (({ t: 'tcp', u: 'udp', s: 'sctp' }) as const)[word.toLowerCase()] ?? (word.toLowerCase() as Transport);

/** `5000 - 5010` and `5000 – 5010` as one word each. */
function joined(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const before = out.at(-1) ?? '';
    if (/^[-–—]$/.test(word) && /^\d+$/.test(before) && /^\d/.test(next)) {
      out[out.length - 1] = `${before}-${next}`;
      at++;
    } else out.push(word);
  }
  return out;
}

/** `5169        5268`: two columns of numbers are the ends of something. */
const TWO_COLUMNS = /^\s*\d+(?:\s{3,}|\t)\d+\s*\*?\s*$/;
/** A number that is as likely a year, a count or an id. */
const LONE_NUMBER = /^\s*(?:19|20)\d\d\s*[.,;:]?\s*$/;

const barePorts =
  ({ log, numberOf }: SharedByReaders): LineReader =>
  ({ number, text: whole }) => {
    if (!/\d/.test(whole)) return undefined;
    // RustScan prints its list in quotes.
    const text = whole.replace(/^\s*(["'`])(.*)\1\s*$/, '$2');
    if (TWO_COLUMNS.test(text))
      return asUnparsed(null, 'two numbers in columns: the ends of a range, or something else');
    // Among other ports it is one.
    if (LONE_NUMBER.test(text) && log.at(number - 1)?.kind !== KIND)
      return asUnparsed(null, 'a lone number: 2024 may be a year. Write “port 2024” or “2024/tcp”');
    const words = joined(text.split(/[\s,;]+/).filter(Boolean));
    const found: Listener[] = [];
    let otherWord: string | undefined;
    let problem: string | undefined;
    /** Set by a word before the ports: `TCP: 135, 445`. */
    let leading: Transport | null = null;
    for (const word of words) {
      const named = TRANSPORT.exec(word)?.[1];
      const match = PORTS.exec(word);
      if (named !== undefined) {
        // `22 tcp`: behind a port it belongs to that one.
        const last = found.at(-1);
        if (last && leading === null && words.length === 2)
          Object.assign(last, { transport: transportOf(named), remark: null });
        else leading = transportOf(named);
      } else if (match) {
        const [, prefix, first = '', end, suffix] = match;
        const ports = parsePortRange(first, end);
        if (typeof ports === 'string') {
          problem ??= ports;
          continue;
        }
        if (prefix !== undefined && prefix.length === 1) leading = transportOf(prefix);
        const own = suffix ?? prefix;
        const transport = own === undefined ? leading : transportOf(own);
        const [from, to] = ports;
        const remark = transport === null ? GUESSED : null;
        found.push(completeListener({ kind: KIND, line: number, transport: transport ?? 'tcp', from, to, remark }));
      } else if (!BETWEEN.test(word)) otherWord ??= word;
    }
    // `22 ssh`: a name of IANA's, or one in a column of such.
    const pair = /^\s*(\d{1,5})(?:\/(tcp|udp))?\s+((?!tcp|udp|sctp|dccp)[A-Za-z][\w.-]{0,30})\s*$/i.exec(text);
    if (
      pair &&
      found[0] &&
      (numberOf(pair[3]?.toLowerCase() ?? '') === found[0].from || log.at(number - 1)?.kind === KIND)
    )
      return asListeners([Object.assign(found[0], { remark: pair[3] ?? null })]);
    if (problem !== undefined && otherWord === undefined) return asUnparsed(KIND, problem);
    const [first, ...others] = found;
    if (first === undefined || problem !== undefined) return undefined;
    if (otherWord === undefined) return asListeners([first, ...others]);
    // A sentence with a number in it is no list.
    const isRatherList = /[,;]/.test(text) && found.length > 1 && found.length * 2 > words.length;
    return isRatherList ? asUnparsed(KIND, `“${otherWord.slice(0, 40)}” is not a port`) : undefined;
  };

export const bareList: CommonKind = {
  id: KIND,
  label: 'bare list',
  system: null,
  reader: (shared) => ({ readUnknown: barePorts(shared) }),
};
