/** Rows in words: for the page, for a ticket and for files. */
import type { Listening, Row, Weight } from '../explain/explained-row.ts';
import type { Reach } from '../parse/listing.ts';

/** `445`, `5000–5010`. */
export const numberOf = ({ from, to }: Pick<Listening, 'from' | 'to'>) =>
  from === to ? String(from) : `${from}–${to}`;

/** `TCP 445`. */
export const placeOf = (row: Pick<Listening, 'transport' | 'from' | 'to'>) =>
  `${row.transport.toUpperCase()} ${numberOf(row)}`;

export const REACHES: Readonly<Record<Reach, string>> = {
  world: 'On all addresses',
  address: 'On one address',
  loopback: 'This machine only',
  unknown: 'Reach not told',
};

/** Whom it answers; `world` is every address of the machine, whatever a firewall lets through. */
export function reachOf({ reach, addresses, kind }: Pick<Listening, 'reach' | 'addresses' | 'kind'>): string {
  if (reach === 'unknown' && kind.startsWith('nmap')) return 'Answered the scan';
  return reach === 'address' && addresses.length > 1 ? `On ${addresses.length} addresses` : REACHES[reach];
}

export const WEIGHTS: Readonly<Record<Weight, string>> = {
  first: 'Look at these first',
  look: 'Worth a look',
  plain: 'Nothing stands out',
  local: 'This machine only',
};

/** The program with its process and the services inside: `svchost.exe, PID 1040, RpcSs`; empty where none is named. */
export function programOf({ program, pids, services, remark }: Listening): string {
  const ids = pids.length === 0 ? '' : `PID ${pids.slice(0, 3).join(', ')}${pids.length > 3 ? ' …' : ''}`;
  return [program ?? '', ids, services.join(', '), remark ?? ''].filter(Boolean).join('; ');
}

const sentence = (text: string) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** Why it has its weight: a few words, and sentences; a link's text where the words end with a colon. */
export function noteOf({ why, detail, links }: Pick<Row, 'why' | 'detail' | 'links'>): string {
  const words = why.endsWith(':') ? `${why} ${links.map(({ text }) => text).join(', ')}` : why;
  return [detail === '' ? words : sentence(words), detail].filter(Boolean).join(' ').replaceAll('`', '');
}
