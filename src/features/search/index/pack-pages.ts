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
 * Names that are titles of services, as ports have many, are told by this mark and the services' places in their column,
 * each in as many digits as the last.
 */
const AT_SERVICES = '\t';
const RADIX = 36;
const digitsOf = (services: number) => Math.max(0, services - 1).toString(RADIX).length;

/** The same thing in fewer letters: the number of `error 1045`, and a program without its ending. */
function shorterOf([reason, text]: PageName): string | undefined {
  if (reason === 'error') return /^error (\d{4,})$/.exec(text)?.[1];
  return reason === 'process' ? /^(.+)\.exe$/.exec(text)?.[1] : undefined;
}

/** The names that have to be told, since they don't follow from the page or from another name. */
function toldNames(page: IndexedPage): readonly PageName[] {
  const implied = new Map(impliedNames(page).map(([reason, text]) => [keyOf(text), reason]));
  const shorter = new Set(page.names.map((name) => `${name[0]} ${shorterOf(name)}`));
  return page.names.filter(
    ([reason, text]) => implied.get(keyOf(text)) !== reason && !shorter.has(`${reason} ${text}`),
  );
}

function packNames(page: IndexedPage, services: ReadonlyMap<string, number>): string {
  const words = markedWords(page.title);
  const digits = digitsOf(services.size);
  const packed = (told: string[], text: string): string[] => {
    const place = services.get(text)?.toString(RADIX).padStart(digits, '0');
    if (place === undefined) return [...told, markWords(text, words)];
    const last = told.at(-1);
    return last?.startsWith(AT_SERVICES) ? [...told.slice(0, -1), last + place] : [...told, AT_SERVICES + place];
  };
  return [...Map.groupBy(toldNames(page), ([reason]) => rankOfReason(reason))]
    .map(([rank, names]) => [rank, ...names.map(([, text]) => text).reduce(packed, [])].join(BETWEEN_NAMES))
    .join(BETWEEN_REASONS);
}

/** The titles of services that are told by their places. */
function servicesIn(told: string, services: readonly string[]): string[] {
  const digits = digitsOf(services.length);
  const places = told.slice(AT_SERVICES.length).match(new RegExp(`.{${digits}}`, 'g')) ?? [];
  return places.map((place) => services[Number.parseInt(place, RADIX)] ?? '');
}

function unpackNames(packed: string, services: readonly string[], words: readonly string[]): PageName[] {
  if (packed === '') return [];
  return packed.split(BETWEEN_REASONS).flatMap((group) => {
    const [rank, ...names] = group.split(BETWEEN_NAMES);
    const reason: NameReason | undefined = reasonOfRank(Number(rank));
    if (!reason) return [];
    return names
      .flatMap((told) => (told.startsWith(AT_SERVICES) ? servicesIn(told, services) : unmarkWords(told, words)))
      .flatMap((text): PageName[] => {
        const shorter = shorterOf([reason, text]);
        if (shorter === undefined) return [[reason, text]];
        const both: PageName[] = [
          [reason, text],
          [reason, shorter],
        ];
        return reason === 'error' ? both.reverse() : both;
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
