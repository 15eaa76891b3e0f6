/** Rows in words: for the page, for a ticket and for files. */
import type { ExplainedRow, AttentionLevel } from '../explain/explained-row.ts';
import type { MergedListener } from '../explain/merged-listener.ts';
import type { ListenerReach } from '../parse/listing.ts';
import { listingKind } from '../parse/listing-kinds.ts';

/** `445`, `5000–5010`. */
export const portNumbers = ({ from, to }: Pick<MergedListener, 'from' | 'to'>) =>
  from === to ? String(from) : `${from}–${to}`;

/** `TCP 445`. */
export const portText = (row: Pick<MergedListener, 'transport' | 'from' | 'to'>) =>
  `${row.transport.toUpperCase()} ${portNumbers(row)}`;

export const REACH_LABELS: Readonly<Record<ListenerReach, string>> = {
  world: 'On all addresses',
  address: 'On one address',
  loopback: 'This machine only',
  unknown: 'Reach not told',
};

/** Whom it answers, by its addresses; `world` is every address of the machine, whatever a firewall lets through. */
export const addressedText = ({ reach, addresses }: Pick<MergedListener, 'reach' | 'addresses'>): string =>
  reach === 'address' && addresses.length > 1 ? `On ${addresses.length} addresses` : REACH_LABELS[reach];

/** The same, or that it answered whoever scanned. */
export const reachText = (row: Pick<MergedListener, 'reach' | 'addresses' | 'kind'>): string =>
  row.reach === 'unknown' && listingKind(row.kind)?.fromOutside ? 'Answered the scan' : addressedText(row);

export const ATTENTION_LABELS: Readonly<Record<AttentionLevel, string>> = {
  first: 'Look at these first',
  look: 'Worth a look',
  unknown: 'Nothing known',
  plain: 'As expected',
  local: 'This machine only',
};

/** The program with its process and the services inside: `svchost.exe, PID 1040, RpcSs`; empty where none is named. */
export function processText({ program, pids, services, remark }: MergedListener): string {
  const ids = pids.length === 0 ? '' : `PID ${pids.slice(0, 3).join(', ')}${pids.length > 3 ? ' …' : ''}`;
  return [program ?? '', ids, services.join(', '), remark ?? ''].filter(Boolean).join('; ');
}

const sentence = (text: string) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** Why it deserves its attention: a few words, and sentences; a link's text where the words end with a colon. */
export function noteText({ why, detail, links }: Pick<ExplainedRow, 'why' | 'detail' | 'links'>): string {
  const words = why.endsWith(':') ? `${why} ${links.map(({ text }) => text).join(', ')}` : why;
  return [detail === '' ? words : sentence(words), detail].filter(Boolean).join(' ').replaceAll('`', '');
}
