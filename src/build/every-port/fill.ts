/**
 * Makes the page of one unnamed number from the page of another of its run: what differs is the number,
 * its block and its neighbours. Rendering each by itself would take ten times as long.
 */
import { Parser } from 'htmlparser2';
import { blockText } from '#chart/unassigned-blocks.ts';
import { type NamedPorts, neighbourItems } from '#features/ports/index.ts';
import { type PortIndexes, portIndexesOf, type Surroundings, surroundingsOf } from '#chart/surroundings.ts';

/** What stands in each part of a page that depends on what lies around the number; `data-part` names them. */
export type PagePlaces = Readonly<Record<keyof Surroundings, string>>;

/** Writes the parts of any number's page. `base` has no last slash. */
export class SurroundingsWriter {
  readonly #titles: NamedPorts['titles'];
  readonly #portIndexes: PortIndexes;
  readonly #base: string;
  readonly #lists = new Map<string, string>();

  constructor({ titles, listed }: NamedPorts, base: string) {
    this.#titles = titles;
    this.#portIndexes = portIndexesOf([...titles.keys()], [], listed);
    this.#base = base;
  }

  of(number: number): PagePlaces {
    const { block, named } = surroundingsOf(this.#portIndexes, number);
    return { block: block ? blockText(block) : '', named: this.#list(named) };
  }

  /** All numbers between two named ones have the same neighbours: each list is written once. */
  #list(numbers: readonly number[]): string {
    const key = numbers.join();
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = neighbourItems(numbers, (n) => this.#titles.get(n), this.#base);
    this.#lists.set(key, list);
    return list;
  }
}

/** `html` with `\0name\0` in the place of what stands in each element that bears `data-part="name"`. */
function withHoles(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  /** How many elements are open inside the part that is passed over, itself included. */
  let depth = 0;
  const parser = new Parser({
    onopentag(_, { 'data-part': part }) {
      if (depth > 0 || part !== undefined) depth++;
      if (depth !== 1) return;
      pieces.push(html.slice(at, parser.endIndex + 1), part ?? '');
    },
    onclosetag() {
      if (depth > 0 && --depth === 0) at = parser.startIndex;
    },
  });
  parser.end(html);
  return [...pieces, html.slice(at)].join('\0');
}

/** A page with a place for the number, and one for each part. */
export class PageTemplate {
  readonly #pieces: readonly string[];

  /** `html` is the page of `templatePort`. The number stands nowhere else than where it means the port. */
  constructor(html: string, templatePort: number) {
    this.#pieces = withHoles(html)
      .replace(new RegExp(`\\b${templatePort}\\b`, 'g'), '\0number\0')
      .split('\0');
  }

  /** The page of a number. Every second piece is the name of what is filled in. */
  fill(number: number, parts: PagePlaces): string {
    const filling: Readonly<Record<string, string>> = { ...parts, number: String(number) };
    let page = '';
    for (let i = 0; i < this.#pieces.length; i++) {
      const piece = this.#pieces[i] ?? '';
      page += i % 2 === 0 ? piece : (filling[piece] ?? '');
    }
    return page;
  }
}
