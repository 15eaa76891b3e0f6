/** One look at a page from end to end: what it has that its styles, its policy and its size depend on. */
import { Parser } from 'htmlparser2';

/** A stretch of the page, and what shall stand there instead. */
export interface Edit {
  from: number;
  /** Behind the last letter. */
  to: number;
  text: string;
}

export interface PageFacts {
  classes: ReadonlySet<string>;
  /** Custom properties that attributes read: the map has its colours there, `fill="var(--land)"`. */
  properties: ReadonlySet<string>;
  /** Addresses of scripts and of style sheets, and the texts of those that stand on the page. */
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
  /** What goes: links to style sheets, what only the full-text index reads, idle space and more than one of it. In the order of the page. */
  cuts: readonly Edit[];
}

const READ = /var\((--[\w-]+)/g;

/** The custom properties that a text reads, in CSS or in an attribute. */
export const propertiesReadIn = (text: string): string[] => [...text.matchAll(READ)].map(([, name = '']) => name);

/** Weights and filters for the index; `data-pagefind-body` stays, the search's own tests look for it. */
const isIndexHint = (name: string) => name.startsWith('data-pagefind-') && name !== 'data-pagefind-body';

/** Elements in which space between the children is never shown (HTML, section 13.1.2: their content is elements alone). */
const WITHOUT_TEXT = new Set(['head', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements in which every space is shown, or read. */
const KEEPING_SPACE = new Set(['pre', 'textarea', 'script', 'style']);

export function readPage(html: string): PageFacts {
  const [classes, properties] = [new Set<string>(), new Set<string>()];
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
  const cut = (from: number, to: number) => cuts.push({ from, to, text: '' });

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
      open.push(name);
      if (spellingsAt >= 0) depth++;
      else if (name === 'span' && hasHint && 'hidden' in attributes) {
        [spellingsAt, depth] = [parser.startIndex, 1];
      }
      if (name === 'html') {
        isNumerous = 'data-shared-styles' in attributes;
        hasBlobWorkers = 'data-blob-workers' in attributes;
      } else if (name === 'head' || (name === 'meta' && 'charset' in attributes)) policyAt = end;
      else if (name === 'link' && attributes['rel'] === 'stylesheet') {
        styleSheets.push(attributes['href'] ?? '');
        if (stylesAt < 0) stylesAt = parser.startIndex;
        cut(parser.startIndex, end);
      } else if (name === 'script' && attributes['src'] !== undefined) scripts.push(attributes['src']);
      else if (name === 'script' || name === 'style') textAt = end;
    },
    ontext(text) {
      if (spellingsAt >= 0 || text.trim() !== '') return;
      if (WITHOUT_TEXT.has(open.at(-1) ?? '')) cut(parser.startIndex, parser.endIndex + 1);
      else if (text.length > 1 && !open.some((name) => KEEPING_SPACE.has(name)))
        cut(parser.startIndex + 1, parser.endIndex + 1);
    },
    onclosetag(name) {
      open.pop();
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
