/** What the content claims, piece by piece, each with the sources that it names: to be drawn and checked. */
import { fieldOf, type WrittenFile } from '#chart/content-rules/written-content.ts';

/** One thing said in one place. */
export interface Claim {
  /** Relative to the project. */
  file: string;
  /** Where in the file: `endpoints[2].exposure`, or `prose` with a line. */
  field: string;
  text: string;
  /** Ids of the sources that stand with it; those of the file where it names none of its own. */
  sources: readonly string[];
}

type Written = Pick<WrittenFile, 'file' | 'data'> & { prose: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sourcesIn = (value: unknown): string[] => {
  const list = fieldOf(value, 'sources');
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
};

/** An object without what is claimed on its own: its sources, and objects that have sources themselves. */
function textOf(value: Record<string, unknown>): string {
  const own = Object.entries(value).filter(
    ([key, inner]) => key !== 'sources' && !(isRecord(inner) && 'sources' in inner),
  );
  return JSON.stringify(Object.fromEntries(own));
}

/** Every object with sources of its own, below the file's own. */
function claimsIn(value: unknown, field: string, file: string): Claim[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => claimsIn(item, `${field}[${i}]`, file));
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    claimsIn(one, field === '' ? key : `${field}.${key}`, file),
  );
  const sources = sourcesIn(value);
  return field === '' || sources.length === 0 ? inner : [{ file, field, text: textOf(value), sources }, ...inner];
}

const CITATION = /<Source id="([^"]+)" \/>/g;
/** What can be checked: it cites a source, or it has a figure. */
const isCheckable = (line: string) => /<Source id=|\d/.test(line) && !/^(?:#|```|\| ?-)/.test(line);

/** Lines of prose that say something one can check. */
function proseClaims({ file, prose, data }: Written): Claim[] {
  return prose.split('\n').flatMap((line, i) => {
    if (!isCheckable(line)) return [];
    const cited = [...line.matchAll(CITATION)].map(([, id = '']) => id);
    return [
      { file, field: `prose, line ${i + 1}`, text: line.trim(), sources: cited.length > 0 ? cited : sourcesIn(data) },
    ];
  });
}

/** The short answers that an author gives of a whole file. */
const inShortOf = ({ file, data }: Written): Claim[] => {
  const text = fieldOf(data, 'inShort');
  return typeof text === 'string' ? [{ file, field: 'inShort', text, sources: sourcesIn(data) }] : [];
};

/** All claims of a file, in its order. */
export const claimsOf = (written: Written): Claim[] => [
  ...inShortOf(written),
  ...claimsIn(written.data, '', written.file),
  ...proseClaims(written),
];
