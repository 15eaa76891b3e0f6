/**
 * Narrows a style sheet to what a page can use: selectors whose classes and elements stand on the page or in a script, and
 * custom properties that something reads. What is for paper alone is set apart, for all pages with these styles.
 */
import { type CustomAtRules, type Rule, type Selector, transform, type Visitor } from 'lightningcss';
import { propertiesReadIn } from './read-page.ts';

/** What a page asks of its style sheets. */
export interface PageNeeds {
  classes: ReadonlySet<string>;
  elements: ReadonlySet<string>;
  properties: ReadonlySet<string>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The sheet without some custom properties, and with what the visitor makes of it. */
function changed(css: string, visitor: Visitor<CustomAtRules>, unusedSymbols: string[] = []): string {
  const code = encoder.encode(css);
  return decoder.decode(transform({ filename: 'page.css', code, minify: true, unusedSymbols, visitor }).code);
}

/** What a selector asks for: each has to be there, and of the alternatives of an `:is()` all that one of them asks for. */
type Part = Selector[number];

const alternativesOf = (part: Part): readonly Selector[] =>
  part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where') ? part.selectors : [];

/** The classes and the elements that a selector names, also within `:is()`; what it excludes need not be there. */
const namesOf = (selector: Selector): string[] =>
  selector.flatMap((part) =>
    part.type === 'class' || part.type === 'type' ? [keyOf(part)] : alternativesOf(part).flatMap(namesOf),
  );

const keyOf = ({ type, name }: Part & { type: 'class' | 'type' }) => `${type === 'class' ? '.' : ''}${name}`;

/** Whether something can match where just these classes (`.name`) and elements are. */
function canMatch(selector: Selector, present: ReadonlySet<string>): boolean {
  return selector.every((part) => {
    if (part.type === 'class' || part.type === 'type') return present.has(keyOf(part));
    const alternatives = alternativesOf(part);
    return alternatives.length === 0 || alternatives.some((one) => canMatch(one, present));
  });
}

const isForPaper = (rule: Rule) =>
  rule.type === 'media' &&
  rule.value.query.mediaQueries.every(({ mediaType, qualifier }) => mediaType === 'print' && !qualifier);

/** Leaves what is not for paper. */
const ON_SCREEN: Visitor<CustomAtRules> = { Rule: (rule) => (isForPaper(rule) ? [] : undefined) };

/** Rules around others. */
const GROUPS: ReadonlySet<string> = new Set(['layer-block', 'media', 'supports', 'container']);

/** Leaves what is for paper alone, in its layers. */
function onPaper(): Visitor<CustomAtRules> {
  let isWithin = false;
  return {
    Rule(rule) {
      isWithin ||= isForPaper(rule);
      return isWithin || GROUPS.has(rule.type) ? undefined : [];
    },
    RuleExit(rule) {
      if (isForPaper(rule)) isWithin = false;
    },
  };
}

/** A licence that stands before the first rule: `LICENSE` and the packages have it. */
const LICENCE = /^\/\*![\s\S]*?\*\//;

/** The same declaration twice on end: each time that a sheet is changed, a prefixed one comes again. */
const REPEATED = /(-webkit-[^:;{}]+:[^;{}]+;)\1+/g;

/** Browsers that know `light-dark()` know this without a prefix. */
const NEEDLESS = /-webkit-text-decoration-color:[^;{}]+;/g;

/** A style sheet that can be narrowed many times. */
export class Stylesheet {
  /** What is for paper alone, whole; empty where nothing is. */
  readonly paper: string;
  readonly #css: string;
  /** All classes, with a dot before each, and elements that it names. */
  readonly #names = new Set<string>();
  readonly #properties = new Set<string>();
  readonly #narrowed = new Map<string, string>();

  constructor(text: string) {
    const css = text.replace(LICENCE, '');
    this.paper = css.includes('@media print') ? changed(changed(css, onPaper()), {}) : '';
    this.#css = changed(changed(css, ON_SCREEN), {
      Selector: (selector) => {
        for (const name of namesOf(selector)) this.#names.add(name);
      },
      DashedIdent: (name) => void this.#properties.add(name),
      // For browsers without `@property`, which are older than those that the site is built for.
      Rule: { 'layer-block': ({ value }) => (value.name?.[0] === 'properties' ? [] : undefined) },
    });
  }

  /** The sheet for a page. `words` may be classes and elements too: scripts make them. Pages alike get the very same text. */
  for({ classes, elements, properties }: PageNeeds, words: ReadonlySet<string>): string {
    const isThere = (name: string) =>
      name.startsWith('.')
        ? classes.has(name.slice(1)) || words.has(name.slice(1))
        : elements.has(name) || words.has(name);
    const used = new Set([...this.#names].filter(isThere));
    const key = [...used, ...properties].sort().join(' ');
    const narrowed = this.#narrowed.get(key) ?? this.#narrow(used, properties);
    this.#narrowed.set(key, narrowed);
    return narrowed;
  }

  #narrow(present: ReadonlySet<string>, readByPage: ReadonlySet<string>): string {
    let css = changed(this.#css, { Selector: (selector) => (canMatch(selector, present) ? undefined : []) });
    // Each property that goes may have been the only one to read another.
    for (let before = ''; before !== css;) {
      const read = new Set([...readByPage, ...propertiesReadIn(css), ...propertiesReadIn(this.paper)]);
      before = css;
      css = changed(
        css,
        {},
        [...this.#properties].filter((name) => !read.has(name)),
      );
    }
    return css.replace(NEEDLESS, '').replace(REPEATED, '$1');
  }
}
