/** One look at a page from end to end: what it has that its styles, its policy and its size depend on. */
import { Parser } from 'htmlparser2';
import { isKeptWhole, wordsAndSpace } from '#lib/unbroken.ts';

/** A stretch of the page, and what shall stand there instead. */
export interface Edit {
  from: number;
  /** Behind the last letter. */
  to: number;
  text: string;
}

export interface PageFacts {
  classes: ReadonlySet<string>;
  elements: ReadonlySet<string>;
  /** Custom properties that attributes read: the map has its colours there, `fill="var(--land)"`. */
  properties: ReadonlySet<string>;
  /** Addresses of scripts and of style sheets (none for paper alone), and the texts of those that stand on the page. */
  scripts: readonly string[];
  styleSheets: readonly string[];
  inlineScripts: readonly string[];
  inlineStyles: readonly string[];
  /** One of tens of thousands, by `data-shared-styles`. */
  isNumerous: boolean;
  /** By `data-blob-workers`. */
  hasBlobWorkers: boolean;
  /** Where the policy has to stand: behind the character set, before all that it governs. */
  policyAt: number;
  /** Where the links to style sheets begin, or -1. */
  stylesAt: number;
  /**
   * What goes or is written shorter: links to style sheets, what only the full-text index reads, idle space and more than one
   * of it, signs that need no entity. Words of commands are kept whole. In the order of the page.
   */
  cuts: readonly Edit[];
}

const READ = /var\((--[\w-]+)/g;

/** The custom properties that a text reads, in CSS or in an attribute. */
export const propertiesReadIn = (text: string): string[] => [...text.matchAll(READ)].map(([, name = '']) => name);

/** Weights and filters for the index; `data-pagefind-body` stays, the search's own tests look for it. */
const isIndexHint = (name: string) => name.startsWith('data-pagefind-') && name !== 'data-pagefind-body';

/** Elements in which space between the children is never shown (HTML, section 13.1.2: their content is elements alone). */
const WITHOUT_TEXT = new Set(['head', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements at whose beginning and end no space is shown. */
const BLOCKS = new Set(
  (
    'article aside body button caption dd details div dt fieldset figcaption figure footer form h1 h2 h3 h4 header legend ' +
    'li main nav p search section summary td th'
  ).split(' '),
);

/** Elements between which no space is shown: each begins a line of its own. */
const LINES = new Set(
  'aside details div dl figure footer form h1 h2 h3 h4 header main nav ol p pre search section summary table ul'.split(
    ' ',
  ),
);

/** Signs that need not be written so in a text, as they have to be in an attribute. */
const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['&#39;', "'"],
  ['&quot;', '"'],
]);

/** Elements in which every sign is read as it stands. */
const RAW = new Set(['script', 'style']);

/** Commands and rules; in a table's narrow columns their words have to break. */
const isCommand = (open: readonly string[]) =>
  (open.includes('pre') || open.includes('code')) && !open.includes('table');

/** Elements in which every space is shown, or read. */
const KEEPING_SPACE = new Set(['pre', 'textarea', ...RAW]);

export function readPage(html: string): PageFacts {
  const [classes, elements, properties] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [scripts, styleSheets]: [string[], string[]] = [[], []];
  const texts = { script: [] as string[], style: [] as string[] };
  const cuts: Edit[] = [];
  let [isNumerous, hasBlobWorkers] = [false, false];
  let [policyAt, stylesAt] = [-1, -1];
  let hasHint = false;
  /** Where a hidden line of spellings began, and what is open within it. */
  let [spellingsAt, depth] = [-1, 0];
  /** Where the text of a script or style begins. */
  let textAt = -1;
  const open: string[] = [];
  /** Whether nothing stands between an element's beginning and here; and the space that may be its end. */
  let [isFirst, endingSpace]: [boolean, Edit | undefined] = [false, undefined];
  /** A space right behind an element that has lines of its own. */
  let spaceBetween: Edit | undefined;
  let closed = '';
  const cut = (from: number, to: number) => void cuts.push({ from, to, text: '' });
  const keepWhole = (from: number, to: number) => {
    let at = from;
    for (const piece of wordsAndSpace(html.slice(from, to))) {
      if (isKeptWhole(piece)) cuts.push({ from: at, to: at + piece.length, text: `<span>${piece}</span>` });
      at += piece.length;
    }
  };

  const parser = new Parser({
    onopentagname() {
      hasHint = false;
    },
    onattribute(name, value) {
      if (name === 'class') for (const word of value.split(/\s+/)) classes.add(word);
      else if (value.includes('var(--')) for (const property of propertiesReadIn(value)) properties.add(property);
      else if (isIndexHint(name)) {
        hasHint = true;
        if (spellingsAt < 0) cut(parser.startIndex - 1, parser.endIndex);
      }
    },
    onopentag(name, attributes) {
      const end = parser.endIndex + 1;
      if (spaceBetween && LINES.has(name)) cuts.push(spaceBetween);
      [isFirst, endingSpace, spaceBetween, closed] = [true, undefined, undefined, ''];
      open.push(name);
      elements.add(name);
      if (spellingsAt >= 0) depth++;
      else if (name === 'span' && hasHint && 'hidden' in attributes) {
        [spellingsAt, depth] = [parser.startIndex, 1];
      }
      if (name === 'html') {
        isNumerous = 'data-shared-styles' in attributes;
        hasBlobWorkers = 'data-blob-workers' in attributes;
      } else if (name === 'head' || (name === 'meta' && 'charset' in attributes)) policyAt = end;
      else if (name === 'link' && attributes['rel'] === 'stylesheet' && attributes['media'] !== 'print') {
        styleSheets.push(attributes['href'] ?? '');
        if (stylesAt < 0) stylesAt = parser.startIndex;
        cut(parser.startIndex, end);
      } else if (name === 'script' && attributes['src'] !== undefined) scripts.push(attributes['src']);
      else if (name === 'script' || name === 'style') textAt = end;
    },
    ontext(text) {
      const [from, to] = [parser.startIndex, parser.endIndex + 1];
      const isAtStart = isFirst && BLOCKS.has(open.at(-1) ?? '');
      const isBetween = LINES.has(closed);
      [isFirst, endingSpace, spaceBetween, closed] = [false, undefined, undefined, ''];
      if (spellingsAt >= 0) return;
      if (isCommand(open)) keepWhole(from, to);
      const plain = PLAIN_SIGNS.get(html.slice(from, to));
      if (plain !== undefined && !open.some((name) => RAW.has(name))) cuts.push({ from, to, text: plain });
      if (open.some((name) => KEEPING_SPACE.has(name))) return;
      const isSpace = text.trim() === '';
      if (isSpace && (isAtStart || WITHOUT_TEXT.has(open.at(-1) ?? ''))) {
        cut(from, to);
        return;
      }
      if (isSpace && text.length > 1) cut(from + 1, to);
      if (isSpace) {
        endingSpace = { from, to: from + 1, text: '' };
        if (isBetween) spaceBetween = endingSpace;
      } else {
        const [begins, ends] = [text.length - text.trimStart().length, text.length - text.trimEnd().length];
        if (isAtStart && begins > 0) cut(from, from + begins);
        if (ends > 0) endingSpace = { from: to - ends, to, text: '' };
      }
    },
    oncomment() {
      [isFirst, spaceBetween, closed] = [false, undefined, ''];
    },
    onclosetag(name) {
      open.pop();
      if (endingSpace && BLOCKS.has(name)) cuts.push(endingSpace);
      [isFirst, endingSpace, spaceBetween, closed] = [false, undefined, undefined, name];
      if (textAt >= 0 && (name === 'script' || name === 'style')) {
        texts[name].push(html.slice(textAt, parser.startIndex));
        textAt = -1;
      }
      if (spellingsAt < 0 || --depth > 0) return;
      while ((cuts.at(-1)?.from ?? -1) >= spellingsAt) cuts.pop();
      cut(spellingsAt, parser.endIndex + 1);
      spellingsAt = -1;
    },
  });
  parser.end(html);
  return {
    classes,
    elements,
    properties,
    scripts,
    styleSheets,
    inlineScripts: texts.script,
    inlineStyles: texts.style,
    isNumerous,
    hasBlobWorkers,
    policyAt,
    stylesAt,
    cuts,
  };
}

/** The page with some stretches changed, which must not overlap. */
export function edited(html: string, edits: readonly Edit[]): string {
  let [result, at] = ['', 0];
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    result += html.slice(at, from) + text;
    at = to;
  }
  return result + html.slice(at);
}
