/** A whole list as people type or paste it: `22, 80, 443/tcp, 5060-5090/udp`, rows of a sheet, names between commas. */
import { MAX_PORT } from '#chart/port-space.ts';
import type { Transport } from '#content-model/vocab.ts';
import { isTransport } from '../link/selection-text.ts';

/** One entry: ports, with the transports that were named, or words. */
export type ListEntry =
  { kind: 'ports'; from: number; to: number; transports: readonly Transport[] } | { kind: 'words'; text: string };

/** Longer ones are no list of ports; what lies behind it is left out. Characters. */
const MAX_LENGTH = 10_000;

const TRANSPORTS = String.raw`(?:tcp|udp|sctp|dccp)(?:[+&/](?:tcp|udp|sctp|dccp))*`;
const ONLY_TRANSPORTS = new RegExp(`^${TRANSPORTS}:?$`);
const PORTS = new RegExp(String.raw`^(?:(${TRANSPORTS})[/:])?(\d{1,5})(?:[-–:](\d{1,5}))?(?:/(${TRANSPORTS}))?$`);

const transportsIn = (text = ''): Transport[] => text.split(/[^a-z]+/).filter(isTransport);

/** The cells of a row, each as its words; a range with spaces around its dash is one word. */
const cellsOf = (row: string): string[][] =>
  row
    .replace(/(\d)\s*([-–])\s*(?=\d)/g, '$1$2')
    .split(/[,\t|]/)
    .map((cell) => cell.trim().split(/\s+/).filter(Boolean))
    .filter(({ length }) => length > 0);

function portsIn(word: string): Extract<ListEntry, { kind: 'ports' }> | undefined {
  const [, before, first, last = first, behind] = PORTS.exec(word) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || from > to || to > MAX_PORT) return undefined;
  return { kind: 'ports', from, to, transports: transportsIn(before ?? behind) };
}

/** A row: transports that stand in it alone hold for its ports; in front of a list they hold up to the next ones. */
function entriesOf(row: string): ListEntry[] {
  const cells = cellsOf(row);
  const alone = cells.filter((cell) => cell.every((word) => ONLY_TRANSPORTS.test(word))).flat();
  const ofRow = /[\t|]/.test(row) ? alone.flatMap((word) => transportsIn(word)) : [];
  let before: Transport[] = [];
  return cells.flatMap((cell): ListEntry[] => {
    const named = cell.filter((word) => ONLY_TRANSPORTS.test(word)).flatMap((word) => transportsIn(word));
    const ports = cell.flatMap((word) => portsIn(word) ?? []);
    if (named.length > 0 && ONLY_TRANSPORTS.test(cell[0] ?? '')) before = named;
    const inherited = named.length > 0 ? named : ofRow.length > 0 ? ofRow : before;
    if (ports.length > 0)
      return ports.map((one) => (one.transports.length > 0 ? one : { ...one, transports: inherited }));
    return named.length > 0 ? [] : [{ kind: 'words', text: cell.join(' ') }];
  });
}

/** The entries of a list. A row of a sheet that has ports is read for these alone: its words are what people call it. */
export function readList(typed: string): ListEntry[] {
  const rows = typed
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .split(/[\n;]+/);
  return rows.flatMap((row) => {
    const entries = entriesOf(row);
    const isSheet = /[\t|]/.test(row) && entries.some(({ kind }) => kind === 'ports');
    return isSheet ? entries.filter(({ kind }) => kind === 'ports') : entries;
  });
}
