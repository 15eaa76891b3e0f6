/** Pages with their names in few bytes: columns, in which like stands beside like, the ones of each kind of page together. */
import { slugOf } from '#chart/addresses.ts';
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
import { packHint, unpackHint } from './pack-hint.ts';
import { uniqueNames } from './unique-names.ts';
import { markedWords, markWords, unmarkWords } from './word-marks.ts';

/** A column for each kind of page, in their order: a line for each page. */
type Column = Readonly<Partial<Record<PageSummary['kind'], string>>>;

/** Pages by columns. The longest texts that are alike lie side by side: what compresses them looks back 32 kB. */
export interface PackedPages {
  hints: Column;
  titles: Column;
  /**
   * Names but for those that follow from the page: reasons apart by two marks, each with its rank and its names.
   * Words of the title are marks.
   */
  names: Column;
  /** Of ports alone. */
  transports: Column;
  /** Empty where the id follows from the title; else words of the title are marks. */
  ids: Column;
}

/** No text has a control character; JSON writes this one, of which there are most, as one sign and a tab as two. */
const [BETWEEN_REASONS, BETWEEN_NAMES] = ['\u007F\u007F', '\u007F'];

/**
 * A name that is the title of a service, as ports have many, is told by this mark and the service's place in its column.
 */
const AT_SERVICE = '\t';
const RADIX = 36;

/** A number of an error, which follows from `error 1045`. */
const numberIn = ([reason, text]: PageName): string | undefined =>
  reason === 'error' ? /^error (\d{4,})$/.exec(text)?.[1] : undefined;

/** The names that have to be told, since they don't follow from the page or from another name. */
function toldNames(page: IndexedPage): readonly PageName[] {
  const implied = new Map(impliedNames(page).map(([reason, text]) => [keyOf(text), reason]));
  const numbers = new Set(page.names.map(numberIn));
  return page.names.filter(([reason, text]) => implied.get(keyOf(text)) !== reason && !numbers.has(text));
}

function packNames(page: IndexedPage, services: ReadonlyMap<string, number>): string {
  const words = markedWords(page.title);
  const packed = (text: string) => {
    const place = services.get(text);
    return place === undefined ? markWords(text, words) : `${AT_SERVICE}${place.toString(RADIX)}`;
  };
  return [...Map.groupBy(toldNames(page), ([reason]) => rankOfReason(reason))]
    .map(([rank, names]) => [rank, ...names.map(([, text]) => packed(text))].join(BETWEEN_NAMES))
    .join(BETWEEN_REASONS);
}

function unpackNames(packed: string, services: readonly string[], words: readonly string[]): PageName[] {
  if (packed === '') return [];
  return packed.split(BETWEEN_REASONS).flatMap((group) => {
    const [rank, ...names] = group.split(BETWEEN_NAMES);
    const reason: NameReason | undefined = reasonOfRank(Number(rank));
    if (!reason) return [];
    return names.flatMap((told): PageName[] => {
      const text = told.startsWith(AT_SERVICE)
        ? (services[Number.parseInt(told.slice(1), RADIX)] ?? '')
        : unmarkWords(told, words);
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
  const titles = pages.filter(({ kind }) => kind === 'service').map(({ title }) => title);
  const services = new Map(titles.map((title, place) => [title, place]));
  const byKind = [...Map.groupBy(pages, ({ kind }) => kind)];
  const column = (of: (page: IndexedPage) => string, kinds = byKind): Column =>
    Object.fromEntries(kinds.map(([kind, same]) => [kind, same.map(of).join('\n')]));
  return {
    hints: column(packHint),
    titles: column(({ title }) => title),
    names: column((page) => packNames(page, services)),
    transports: column(
      ({ transports }) => transports?.join(' ') ?? '',
      byKind.filter(([, same]) => same.some(({ transports }) => transports)),
    ),
    ids: column(({ id, title }) => (id === slugOf(title) ? '' : markWords(id, markedWords(title)))),
  };
}

const linesOf = (column: string | undefined) => column?.split('\n');

/** The pages as they were. */
export function unpackPages({ hints, ids, titles, names, transports }: PackedPages): IndexedPage[] {
  const services = linesOf(titles.service) ?? [];
  return (Object.keys(titles) as PageSummary['kind'][]).flatMap((kind) => {
    const [idLines, hintLines, nameLines, transportLines] = [ids, hints, names, transports].map((column) =>
      linesOf(column[kind]),
    );
    return (linesOf(titles[kind]) ?? []).map((title, i): IndexedPage => {
      const words = markedWords(title);
      const told = unpackNames(nameLines?.[i] ?? '', services, words);
      const page: PageSummary = {
        kind,
        id: unmarkWords(idLines?.[i] ?? '', words) || slugOf(title),
        title,
        hint: unpackHint(hintLines?.[i] ?? '', told),
        ...(transportLines && { transports: (transportLines[i] ?? '').split(' ').filter(Boolean) }),
      };
      return { ...page, names: uniqueNames(page, told) };
    });
  });
}
