/** The subjects of a whole list, to be taken at once; and what of it was not understood. */
import type { Transport } from '#content-model/vocab.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { withImplied } from '../catalogue/implied.ts';
import { readOpeningCode } from '../link/codes.ts';
import { writeSubject } from '../link/selection-text.ts';
import type { RuleSubject } from '../subjects/selection.ts';
import { subjectsOfMatch } from './match-subjects.ts';
import { type ListEntry, readList } from './read-list.ts';
import type { SiteNames } from './site-names.ts';

export interface FoundList {
  subjects: readonly RuleSubject[];
  /** The words that name nothing. */
  unknown: readonly string[];
}

/** The transports on which programs listen at a number by themselves; TCP where nothing is known. */
function usualTransports({ services }: Catalogue, from: number, to: number): Transport[] {
  const found = services.flatMap(({ endpoints }) =>
    endpoints.flatMap((endpoint) => {
      const { code, off } = withImplied(endpoint);
      const target = off ? undefined : readOpeningCode(code)?.target;
      return target?.kind === 'ports' && target.from === from && target.to === to ? [target.transport] : [];
    }),
  );
  const usual = (['tcp', 'udp'] as const).filter((transport) => found.includes(transport));
  return usual.length > 0 ? usual : ['tcp'];
}

/** What words name as a whole: the first page of that name that can be let through. */
function named(catalogue: Catalogue, names: SiteNames | undefined, text: string): RuleSubject[] {
  const whole = (names?.lookup(text, 5) ?? []).filter(({ matchType }) => matchType === 'whole');
  for (const match of whole) {
    const subjects = subjectsOfMatch(catalogue, match);
    if (subjects.length > 0) return subjects.slice(0, 1);
  }
  return [];
}

function subjectsOf(catalogue: Catalogue, names: SiteNames | undefined, entry: ListEntry): RuleSubject[] {
  if (entry.kind === 'words') return named(catalogue, names, entry.text);
  const { from, to, transports } = entry;
  const on = transports.length > 0 ? transports : usualTransports(catalogue, from, to);
  return on.map((transport) => ({ kind: 'ports', transport, from, to }));
}

/** A list of words without commas, `http https ssh`, as one word each. */
const wordByWord = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.flatMap((entry): ListEntry[] =>
    entry.kind === 'words' ? entry.text.split(' ').map((text) => ({ kind: 'words', text })) : [entry],
  );

/** The list that a text is; undefined where it is one thing, or names that are known as a whole. */
export function findList(catalogue: Catalogue, names: SiteNames | undefined, typed: string): FoundList | undefined {
  const entries = readList(typed);
  const isWords = entries.length === 1 && entries[0]?.kind === 'words';
  const items = isWords ? wordByWord(entries) : entries;
  if (items.length < 2) return undefined;
  const found = items.map((entry) => ({ entry, subjects: subjectsOf(catalogue, names, entry) }));
  const unknown = found.flatMap(({ entry, subjects }) =>
    subjects.length === 0 && entry.kind === 'words' ? [entry.text] : [],
  );
  // Words with spaces between them are a list only where each of them names something, and all of them nothing.
  if (isWords && (unknown.length > 0 || named(catalogue, names, typed).length > 0)) return undefined;
  const subjects = [...new Map(found.flatMap((one) => one.subjects).map((one) => [writeSubject(one), one])).values()];
  return subjects.length > 1 ? { subjects, unknown } : undefined;
}
