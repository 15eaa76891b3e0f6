/** Pages with their names in few bytes: columns, in which like stands beside like, for each kind of page. */
import { keyOf } from '#lib/text.ts';
import { impliedNames } from './implied-names.ts';
import {
  type IndexedPage,
  type NameReason,
  type PageName,
  type PageSummary,
  rankOfReason,
  reasonOfRank,
} from './index-format.ts';
import { uniqueNames } from './unique-names.ts';

/** The pages of one kind: in each column a line for each page. */
interface PackedColumns {
  /** Empty where the id follows from the title. */
  ids: string;
  titles: string;
  hints: string;
  /** Names but for those that follow from the page: reasons apart by two tabs, each with its rank and its names. */
  names: string;
  /** Of ports alone. */
  transports?: string;
}

/** Pages by their kind, in their order. */
export type PackedPages = Readonly<Partial<Record<PageSummary['kind'], PackedColumns>>>;

const [BETWEEN_REASONS, BETWEEN_NAMES] = ['\t\t', '\t'];

const idFrom = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A number of an error, which follows from `error 1045`. */
const numberIn = ([reason, text]: PageName): string | undefined =>
  reason === 'error' ? /^error (\d{4,})$/.exec(text)?.[1] : undefined;

function packNames(page: IndexedPage): string {
  const implied = new Map(impliedNames(page).map(([reason, text]) => [keyOf(text), reason]));
  const numbers = new Set(page.names.map(numberIn));
  const told = page.names.filter(([reason, text]) => implied.get(keyOf(text)) !== reason && !numbers.has(text));
  return [...Map.groupBy(told, ([reason]) => rankOfReason(reason))]
    .map(([rank, names]) => [rank, ...names.map(([, text]) => text)].join(BETWEEN_NAMES))
    .join(BETWEEN_REASONS);
}

function unpackNames(packed: string): PageName[] {
  if (packed === '') return [];
  return packed.split(BETWEEN_REASONS).flatMap((group) => {
    const [rank, ...names] = group.split(BETWEEN_NAMES);
    const reason: NameReason | undefined = reasonOfRank(Number(rank));
    if (!reason) return [];
    return names.flatMap((text): PageName[] => {
      const number = numberIn([reason, text]);
      return number === undefined
        ? [[reason, text]]
        : [
            [reason, number],
            [reason, text],
          ];
    });
  });
}

/** Packs pages; those of one kind stay in their order. */
export function packPages(pages: readonly IndexedPage[]): PackedPages {
  const column = (same: readonly IndexedPage[], of: (page: IndexedPage) => string) => same.map(of).join('\n');
  return Object.fromEntries(
    [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, same]): [string, PackedColumns] => [
      kind,
      {
        ids: column(same, ({ id, title }) => (id === idFrom(title) ? '' : id)),
        titles: column(same, ({ title }) => title),
        hints: column(same, ({ hint }) => hint),
        names: column(same, packNames),
        ...(same.some(({ transports }) => transports) && {
          transports: column(same, ({ transports }) => transports?.join(' ') ?? ''),
        }),
      },
    ]),
  );
}

/** The pages as they were. */
export function unpackPages(packed: PackedPages): IndexedPage[] {
  return Object.entries(packed).flatMap(([kind, columns]) => {
    const [ids, hints, names] = [columns.ids, columns.hints, columns.names].map((column) => column.split('\n'));
    const transports = columns.transports?.split('\n');
    return columns.titles.split('\n').map((title, i): IndexedPage => {
      const page: PageSummary = {
        kind: kind as PageSummary['kind'],
        id: ids?.[i] || idFrom(title),
        title,
        hint: hints?.[i] ?? '',
        ...(transports && { transports: (transports[i] ?? '').split(' ').filter(Boolean) }),
      };
      return { ...page, names: uniqueNames(page, unpackNames(names?.[i] ?? '')) };
    });
  });
}
