/** The components of prose: only those of the project, each with the attribute that it takes, leading to what exists. */
import { type Kind, KIND_NAMES, KINDS } from '#content-model/kinds.ts';
import { RESERVED_FRAGMENTS } from '#chart/addresses.ts';
import { nearestWord } from '#chart/diagnostic.ts';
import { unknown } from '#chart/content-rules/references.ts';
import type { FileProblem } from './file-problem.ts';
import { type Element, openingTag } from './prose-nodes.ts';

/** The component that keeps a fragment alive whose heading has another name now. */
const FORMER = 'Formerly';

/** The components that prose may use: those that link to an entry, a remark, and lists as tables. */
const COMPONENTS: ReadonlyMap<string, Kind | null> = new Map<string, Kind | null>([
  ...KIND_NAMES.flatMap((kind): [string, Kind][] => {
    const { link } = KINDS[kind];
    return link ? [[link.component, kind]] : [];
  }),
  ['Note', null],
  ['EphemeralRanges', null],
  ['IcmpTypes', null],
  ['EphemeralBars', null],
  [FORMER, null],
]);

export interface ProseContext {
  /** The text of the file, as its nodes' offsets count. */
  source: string;
  known: Readonly<Record<Kind, readonly string[]>>;
  /** Numbers that have a page though they have no file: of services, and of IANA's registry. */
  namedPorts: ReadonlySet<number>;
  /** The sources that the page lists; undefined where its front matter can't be read. */
  cited: readonly string[] | undefined;
}

type Finding = Omit<FileProblem, 'field'>;

/** The one id that an element names, if it names it the way its component asks: `n={445}`, `id="smb"`. */
function idOf({ attributes }: Element, attribute: 'id' | 'n'): string | undefined {
  const [only, ...more] = attributes;
  if (only?.type !== 'mdxJsxAttribute' || only.name !== attribute || more.length > 0) return undefined;
  if (attribute === 'id') return typeof only.value === 'string' ? only.value : undefined;
  const literal = typeof only.value === 'object' ? only.value?.value.trim() : undefined;
  return literal !== undefined && /^\d+$/.test(literal) ? literal : undefined;
}

function strangeElement(name: string | null): Finding {
  if (name === null) return { found: 'a fragment <>', expected: 'text without it' };
  if (/^[a-z][\w-]*$/.test(name)) return { found: `the HTML element <${name}>`, expected: 'Markdown or a component' };
  const names = [...COMPONENTS.keys()];
  const expected = `one of ${names.join(', ')}`;
  return { found: `unknown component <${name}>`, expected, nearest: nearestWord(name, names) };
}

/** It names a fragment as a page has them, and none that the page itself uses. */
function formerNameProblems(element: Element, source: string): Finding[] {
  const id = idOf(element, 'id');
  if (id === undefined || !/^[\p{L}\p{N}_-]+$/u.test(id) || element.children.length > 0) {
    return [{ found: openingTag(source, element), expected: `<${FORMER} id="what-ran-here" /> with nothing in it` }];
  }
  if (!RESERVED_FRAGMENTS.includes(id)) return [];
  return [{ found: openingTag(source, element), expected: `another fragment: the page itself uses #${id}` }];
}

/** What is wrong with one element of prose. */
export function componentProblems(element: Element, { source, known, namedPorts, cited }: ProseContext): Finding[] {
  const { name, attributes } = element;
  const kind = name === null ? undefined : COMPONENTS.get(name);
  if (name === null || kind === undefined) return [strangeElement(name)];
  if (name === FORMER) return formerNameProblems(element, source);
  if (kind === null) {
    if (attributes.length === 0) return [];
    return [{ found: openingTag(source, element), expected: `<${name}> without attributes` }];
  }
  const attribute = KINDS[kind].link?.attribute ?? 'id';
  const id = idOf(element, attribute);
  if (id === undefined) {
    const example = attribute === 'n' ? 'n={445}' : 'id="…"';
    return [{ found: openingTag(source, element), expected: `<${name} ${example} />` }];
  }
  if (kind === 'ports' && namedPorts.has(Number(id))) return [];
  if (!known[kind].includes(id)) return [unknown(kind, id, known[kind])];
  if (kind === 'sources' && cited?.includes(id) === false) {
    return [{ found: `source "${id}", which this page does not list`, expected: `"${id}" in the field sources` }];
  }
  return [];
}
