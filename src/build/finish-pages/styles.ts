/**
 * Narrows a stylesheet to what a page can use: rules whose classes stand on the page or in a script,
 * and custom properties that something reads. Rules without a class stay.
 */
import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';

/**
 * What stands in brackets names no class that is needed: selectors in `:is(.a, .b)` are alternatives, a dot
 * in `[href$=".pdf"]` is a text's. Brackets that are part of a name are escaped: `.w-\[calc\(1px\)\]`.
 */
const BRACKETS = /(?<!\\)(?:\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)|\[(?:\\.|"[^"]*"|'[^']*'|[^\]"'\\])*\])/g;
const CLASS = /\.((?:\\.|[\w-])+)/g;
const READ = /var\((--[\w-]+)/g;

/** The classes that an element must have for a selector to match. */
const classesOf = (selector: string): string[] =>
  [...selector.replace(BRACKETS, '').matchAll(CLASS)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));

const isRule = (node: ChildNode): node is Rule => node.type === 'rule';
const isAtRule = (node: ChildNode): node is AtRule => node.type === 'atrule';

/** Keeps the selectors that can match; a rule without any goes. */
function keepRules(root: Root, has: (name: string) => boolean): void {
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes') return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(has));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

const readIn = (text: string) => [...text.matchAll(READ)].map(([, name = '']) => name);

/** Removes custom properties that neither the sheet nor the page's attributes read, until none is left. */
function keepRead(root: Root, readByPage: ReadonlySet<string>): void {
  for (let removed = true; removed;) {
    removed = false;
    const read = new Set([...readByPage, ...readIn(root.toString())]);
    root.walkDecls(/^--/, (decl) => {
      if (read.has(decl.prop)) return;
      decl.remove();
      removed = true;
    });
  }
}

/** For browsers without `@property`, which are older than those that the site is built for. */
function dropFallbacks(root: Root): void {
  root.walkAtRules('layer', (layer) => {
    if (layer.params === 'properties') layer.remove();
  });
}

/** Removes registered properties that nothing reads, and the italic face where nothing is italic. */
function dropUnasked(root: Root): void {
  const text = root.toString();
  root.walkAtRules('property', (rule) => {
    if (!text.includes(`var(${rule.params}`)) rule.remove();
  });
  let italic = false;
  root.walkDecls('font-style', (decl) => {
    italic ||= decl.value === 'italic' && (decl.parent as AtRule).name !== 'font-face';
  });
  root.walkAtRules('font-face', (face) => {
    if (!italic && face.some((node) => node.type === 'decl' && node.value === 'italic')) face.remove();
  });
}

/** Removes at-rules and rules that have nothing in them any more; `@layer a, b;` never had. */
function dropEmpty(root: Root): void {
  for (let removed = true; removed;) {
    removed = false;
    root.walk((node) => {
      if (!(isRule(node) || isAtRule(node)) || node.nodes === undefined || node.nodes.length > 0) return;
      node.remove();
      removed = true;
    });
  }
}

const CLASS_ATTRIBUTE = /\sclass="([^"]*)"/g;
const REFERENCES: Readonly<Record<string, string>> = { gt: '>', lt: '<', quot: '"', apos: "'", amp: '&' };
const decode = (text: string) =>
  text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code?: string, name = '') =>
    code === undefined ? (REFERENCES[name as string] ?? whole) : String.fromCodePoint(Number(code)),
  );

/** A stylesheet that can be narrowed many times. */
export class Stylesheet {
  readonly #root: Root;
  readonly #known: ReadonlySet<string>;
  readonly #knownWords = new WeakMap<ReadonlySet<string>, readonly string[]>();
  readonly #narrowed = new Map<string, string>();

  constructor(css: string) {
    this.#root = postcss.parse(css);
    const known = new Set<string>();
    this.#root.walkRules((rule) => rule.selectors.flatMap(classesOf).forEach((name) => known.add(name)));
    this.#known = known;
  }

  /** Those of the words that scripts may set as classes here; the same set comes for thousands of pages. */
  #classesIn(words: ReadonlySet<string>): readonly string[] {
    const found = this.#knownWords.get(words) ?? [...this.#known].filter((name) => words.has(name));
    this.#knownWords.set(words, found);
    return found;
  }

  /** The stylesheet for a page whose scripts hold these words. Pages with the same classes get the very same text. */
  for(html: string, words: ReadonlySet<string>): string {
    const names = new Set(this.#classesIn(words));
    for (const [, list = ''] of html.matchAll(CLASS_ATTRIBUTE)) {
      for (const name of decode(list).split(/\s+/)) if (this.#known.has(name)) names.add(name);
    }
    // The sea chart has its colours in attributes: fill="var(--land)".
    const read = new Set(readIn(html));
    const key = [...names, ...read].sort().join(' ');
    const narrowed = this.#narrowed.get(key) ?? this.#narrow(names, read);
    this.#narrowed.set(key, narrowed);
    return narrowed;
  }

  #narrow(names: ReadonlySet<string>, read: ReadonlySet<string>): string {
    const root = this.#root.clone();
    keepRules(root, (name) => names.has(name));
    root.walkComments((comment) => void comment.remove());
    dropFallbacks(root);
    keepRead(root, read);
    dropUnasked(root);
    dropEmpty(root);
    return root.toString();
  }
}
