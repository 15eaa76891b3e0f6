/** `netsh http show servicestate`: queues of http.sys, the processes behind them, and the addresses that they registered. */
import type { LineLog } from '../line-log.ts';
import { asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';
import { isPort } from '#chart/port-space.ts';

const KIND = 'http-sys';
const STARTS = /^(?:Snapshot of HTTP service state|Request queue name:|Server session ID:|URL Reservations:)/;
const URL_LINE = /^https?:\/\/([^/]+):(\d{1,5})(?::[\d.]+)?(\/\S*)?$/i;
/** In any language: what is behind the colon is an address with a plus, a star or a name. */
const RESERVED = /^[^:]{3,40}: +https?:\/\/[^/]+:\d{1,5}\/\S*$/i;
const RESERVATION = 'a reservation says who may take requests there, not who does: paste netsh http show servicestate';
/** `Process IDs:` and the numbers below it; any other line of the state is a field. */
const FIELD = /^[A-Z][\w ()/-]{1,60}:(?:\s.*)?$|^Timeout values inherited$|^[-=]{3,}$/;

/** Reads the lines of one paste. */
function rows(log: LineLog): LineReader {
  let below = '';
  let inside = false;
  let last = 0;
  let processes: string[] = [];
  const known = new Set<string>();
  return ({ number, text }) => {
    const trimmed = text.trim().slice(0, 400);
    if (RESERVED.test(trimmed)) {
      [inside, last, below] = [true, number, ''];
      log.lastKind = KIND;
      return asUnparsed(null, RESERVATION);
    }
    if (trimmed.startsWith('Snapshot')) known.clear();
    if (STARTS.test(trimmed)) inside = true;
    else if (log.lastKind !== KIND || number > last + 2) inside = inside && log.lastKind === KIND && number <= last + 2;
    // All but the first lines of a queue are indented.
    if (inside && /^\S/.test(text) && !STARTS.test(trimmed) && !/^-+$/.test(trimmed)) inside = false;
    // A piece that begins with the processes.
    if (!inside && trimmed !== 'Process IDs:' && trimmed !== 'Registered URLs:') return undefined;
    inside = true;
    last = number;
    if (trimmed === 'Process IDs:') processes = [];
    if (/:$/.test(trimmed)) below = trimmed;
    if (below === 'Process IDs:' && /^\d{1,10}$/.test(trimmed)) {
      processes.push(trimmed);
      return asHeading(KIND);
    }
    const url = URL_LINE.exec(trimmed);
    if (url && below === 'Registered URLs:') {
      const from = Number(url[2]);
      const key = `${url[2]} ${url[3]}`;
      if (!isPort(from) || known.has(key)) return asHeading(KIND);
      known.add(key);
      const ids = processes.length > 0 ? `for process ${processes.join(', ')}` : 'http.sys';
      const local = /^(?:localhost|127\.|\[::1\])/i.test(url[1] ?? '');
      return asListeners([
        completeListener({
          kind: KIND,
          line: number,
          transport: 'tcp',
          from,
          address: url[1] ?? '',
          reach: local ? 'loopback' : 'world',
          remark: `${ids}, ${url[3] ?? '/'}`,
        }),
      ]);
    }
    return FIELD.test(trimmed) || /^https?:/i.test(trimmed) ? asHeading(KIND) : undefined;
  };
}

export const httpSysReader: StartReader = ({ log }) => ({ read: rows(log) });
