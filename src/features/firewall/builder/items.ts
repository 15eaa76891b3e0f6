/**
 * What somebody has chosen, by a name that stands in addresses: `tcp/445`, `udp/5000-5010`, `ip/47`,
 * `service/print-spooler`, `service/print-spooler/tcp-445-smb`, `protocol/smb`, `scenario/print-server`,
 * `scenario/web-server/web-server/database` for two of a scenario's roles.
 */
import { MAX_IP_PROTOCOL, readPorts, wholeNumber } from './codes.ts';

/** Something chosen, less what is left out of it. */
export interface Item {
  ref: string;
  /** Ids of switches that are turned off. */
  without: readonly string[];
  /** Ids of switches that are off by themselves, and turned on. */
  with: readonly string[];
}

/** Longer ids are nobody's. */
const ID = '[a-z0-9][a-z0-9-]{0,79}';
const NAMED = new RegExp(`^(?:service/${ID}(?:/${ID})?|protocol/${ID}|scenario/${ID}(?:/${ID}/${ID})?)$`);
const IS_ID = new RegExp(`^${ID}$`);

/** Whether a text can be the name of an item; whether the chart knows it is another question. */
export function isRef(ref: string): boolean {
  const [kind, rest = ''] = ref.split(/\/(.*)/s);
  if (kind === 'ip') return wholeNumber(rest, MAX_IP_PROTOCOL) !== undefined;
  if (kind !== undefined && /^(?:tcp|udp|sctp|dccp)$/.test(kind)) return readPorts(rest) !== undefined;
  return NAMED.test(ref);
}

export const itemOf = (ref: string): Item => ({ ref, without: [], with: [] });

/** `service/print-spooler:no-tcp-139-netbios-session:with-…`: readable, and safe in a fragment. */
export const writeItem = (item: Item): string =>
  [item.ref, ...item.without.map((id) => `no-${id}`), ...item.with.map((id) => `with-${id}`)].join(':');

/** Reads what `writeItem` wrote; undefined when any of it is nothing that could be meant. */
export function readItem(text: string): Item | undefined {
  const [ref = '', ...marks] = text.split(':');
  const ids = (word: string) => marks.flatMap((mark) => (mark.startsWith(word) ? [mark.slice(word.length)] : []));
  const item = { ref, without: [...new Set(ids('no-'))], with: [...new Set(ids('with-'))] };
  const isWhole = marks.every((mark) => IS_ID.test(mark.replace(/^(?:no|with)-/, '')) && /^(?:no|with)-/.test(mark));
  return isRef(ref) && isWhole ? item : undefined;
}
