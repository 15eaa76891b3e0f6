/** What stands in the prose of an MDX file: cross-links with their targets, and the traps of MDX. */
import { RESERVED_FRAGMENTS, slugOf } from '#chart/addresses.ts';
import type { Kind } from '#content-model/kinds.ts';
import { type Diagnostic, nearestWord } from '#chart/diagnostic.ts';
import { referencesOf, unknown } from '#chart/rules/references.ts';
import type { ContentFile } from './read.ts';

/** The components that prose may use, and the kind of page each leads to. */
const COMPONENTS: Record<string, Kind | null> = {
  Port: 'ports',
  Service: 'services',
  Protocol: 'protocols',
  Guide: 'guides',
  Scenario: 'scenarios',
  Source: 'sources',
  Note: null,
};

/** Code is not prose: blanked out, with its line breaks kept. */
const withoutCode = (prose: string) =>
  prose.replace(/^(```+)[\s\S]*?^\1|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));

interface Finding extends Omit<Diagnostic, 'file' | 'field' | 'line'> {
  offset: number;
}

type Known = Readonly<Record<Kind, readonly string[]>>;

/** `cited` are the sources that the page lists; undefined when its front matter can't be read. */
function componentFindings(text: string, known: Known, cited: readonly string[] | undefined) {
  return [...text.matchAll(/<([A-Z]\w*)([^>]*)>/g)].flatMap((match): Finding[] => {
    const [, name = '', attributes = ''] = match;
    const offset = match.index;
    const kind = COMPONENTS[name];
    if (kind === undefined) {
      const names = Object.keys(COMPONENTS);
      return [
        {
          offset,
          found: `unknown component <${name}>`,
          expected: `one of ${names.join(', ')}`,
          nearest: nearestWord(name, names),
        },
      ];
    }
    if (kind === null) return [];
    const target = /\b(?:n=\{(\d+)\}|id="([^"]*)")/.exec(attributes);
    const id = target?.[1] ?? target?.[2];
    if (id === undefined || (target?.[1] !== undefined) !== (kind === 'ports')) {
      return [{ offset, found: match[0], expected: kind === 'ports' ? '<Port n={445} />' : `<${name} id="…" />` }];
    }
    if (!known[kind].includes(id)) return [{ offset, ...unknown(kind, id, known[kind]) }];
    if (kind === 'sources' && cited?.includes(id) === false) {
      return [
        { offset, found: `source "${id}", which this page does not list`, expected: `"${id}" in the field sources` },
      ];
    }
    return [];
  });
}

function trapFindings(text: string): Finding[] {
  const at = (pattern: RegExp, found: string, expected: string) =>
    [...text.matchAll(pattern)].map((match) => ({ offset: match.index, found, expected }));
  return [
    ...at(
      /\]\(\/|href="\//g,
      'a link from the root',
      'a cross-link component, since such a link breaks under a base path',
    ),
    ...at(
      /^\s*\|?[\s|:-]*:-{2,}|-{2,}:[\s|:-]*\|?\s*$/gm,
      'an aligned table column',
      'plain dashes: alignment becomes an inline style',
    ),
    ...at(/^# /gm, 'a heading of the first level', '## or deeper: the page has its title'),
  ];
}

function headingFindings(text: string): Finding[] {
  return [...text.matchAll(/^#{2,6} (.+)$/gm)].flatMap((match): Finding[] => {
    const slug = slugOf(match[1] ?? '');
    if (!RESERVED_FRAGMENTS.includes(slug)) return [];
    return [
      {
        offset: match.index,
        found: `the heading "${match[1]}"`,
        expected: `another wording: the page itself uses #${slug}`,
      },
    ];
  });
}

/** The problems of one file's prose, each with its line. */
export function proseProblems(file: ContentFile, known: Known): Diagnostic[] {
  const text = withoutCode(file.prose);
  const sources = referencesOf(file).filter((reference) => reference.kind === 'sources');
  const cited = file.problems.length > 0 ? undefined : sources.map((source) => source.id);
  return [...componentFindings(text, known, cited), ...trapFindings(text), ...headingFindings(text)].map(
    ({ offset, ...finding }) => ({
      file: file.file,
      line: file.proseLine + text.slice(0, offset).split('\n').length - 1,
      field: 'prose',
      ...finding,
    }),
  );
}
