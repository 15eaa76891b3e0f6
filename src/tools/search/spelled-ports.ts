/** Ports that are named as such within a sentence: `port 445`, `tcp/445`, `445/tcp`, `0.0.0.0:8080`. */
import { isPort } from '#chart/port-space.ts';
import type { Asked } from './read-query.ts';

const WORD = '(tcp|udp|sctp|dccp)';
const NUMBER = '(\\d{1,5})(?![\\w]|[.-]\\d)';

const BEFORE = new RegExp(`(?<![a-z])(?:ports?|${WORD})(?: port)?[ :/#-]*${NUMBER}`, 'g');
const BEHIND = new RegExp(`(?<![\\w.-])(\\d{1,5}) ?/ ?${WORD}(?![a-z])`, 'g');
const ADDRESS = new RegExp(`(?:\\d{1,3}(?:\\.\\d{1,3}){3}|localhost|\\]|\\*):${NUMBER}`, 'g');

/** Each port once, in the order of the text. */
export function spelledPorts(text: string): Asked[] {
  const found = [
    ...[...text.matchAll(BEFORE)].map((m) => ({ at: m.index, transport: m[1], number: Number(m[2]) })),
    ...[...text.matchAll(BEHIND)].map((m) => ({ at: m.index, transport: m[2], number: Number(m[1]) })),
    ...[...text.matchAll(ADDRESS)].map((m) => ({ at: m.index, transport: undefined, number: Number(m[1]) })),
  ].sort((a, b) => a.at - b.at);
  const numbers = [...new Set(found.map(({ number }) => number))].filter(isPort);
  return numbers.map((number) => {
    const transport = found.find((f) => f.number === number && f.transport !== undefined)?.transport;
    return { from: number, to: number, transport };
  });
}
