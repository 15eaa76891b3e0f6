/**
 * Narrows a style sheet to what a page can use: selectors whose classes stand on the page or in a script, and custom
 * properties that something reads. Selectors without a class stay.
 */
import { type CustomAtRules, type Selector, transform, type Visitor } from 'lightningcss';
import { propertiesReadIn } from './read-page.ts';

/** What a page asks of its style sheets. */
export interface PageNeeds {
  classes: ReadonlySet<string>;
  properties: ReadonlySet<string>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The sheet without some custom properties, and with what the visitor makes of it. */
function changed(css: string, visitor: Visitor<CustomAtRules>, unusedSymbols: string[] = []): string {
  const code = encoder.encode(css);
  return decoder.decode(transform({ filename: 'page.css', code, minify: true, unusedSymbols, visitor }).code);
}

/** The classes that an element must have for a selector to match. Those in `:is()` or `:not()` are alternatives. */
const classesOf = (selector: Selector): string[] =>
  selector.flatMap((part) => (part.type === 'class' ? [part.name] : []));

/** A licence that stands before the first rule: `LICENSE` and the packages have it. */
const LICENCE = /^\/\*![\s\S]*?\*\//;

/** The same declaration twice on end: each time that a sheet is changed, a prefixed one comes again. */
const REPEATED = /(-webkit-[^:;{}]+:[^;{}]+;)\1+/g;

/** A style sheet that can be narrowed many times. */
export class Stylesheet {
  readonly #css: string;
  readonly #classes = new Set<string>();
  readonly #properties = new Set<string>();
  readonly #narrowed = new Map<string, string>();

  constructor(css: string) {
    this.#css = changed(css.replace(LICENCE, ''), {
      Selector: (selector) => {
        for (const name of classesOf(selector)) this.#classes.add(name);
      },
      DashedIdent: (name) => void this.#properties.add(name),
      // For browsers without `@property`, which are older than those that the site is built for.
      Rule: { 'layer-block': ({ value }) => (value.name?.[0] === 'properties' ? [] : undefined) },
    });
  }

  /** The sheet for a page. `words` may be classes too: scripts set them. Pages alike get the very same text. */
  for({ classes, properties }: PageNeeds, words: ReadonlySet<string>): string {
    const used = new Set([...this.#classes].filter((name) => classes.has(name) || words.has(name)));
    const key = [...used, ...properties].sort().join(' ');
    const narrowed = this.#narrowed.get(key) ?? this.#narrow(used, properties);
    this.#narrowed.set(key, narrowed);
    return narrowed;
  }

  #narrow(classes: ReadonlySet<string>, readByPage: ReadonlySet<string>): string {
    const canMatch = (selector: Selector) => classesOf(selector).every((name) => classes.has(name));
    let css = changed(this.#css, { Selector: (selector) => (canMatch(selector) ? undefined : []) });
    // Each property that goes may have been the only one to read another.
    for (let before = ''; before !== css;) {
      const read = new Set([...readByPage, ...propertiesReadIn(css)]);
      before = css;
      css = changed(
        css,
        {},
        [...this.#properties].filter((name) => !read.has(name)),
      );
    }
    return css.replace(REPEATED, '$1');
  }
}
