/**
 * Makes the page of one unnamed number from the page of another of its stretch: what differs is the number,
 * its block and its neighbours. Rendering each by itself would take ten times as long.
 */
import { blockAt, blockText, unassignedBlocks } from '#chart/blocks.ts';
import type { NamedPorts } from '#chart/named-ports.ts';
import { nearest } from '#chart/surroundings.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The parts of a page that depend on what lies around the number, by their `data-part`. */
export class Surroundings {
  readonly #named: NamedPorts;
  readonly #numbers: readonly number[];
  readonly #blocks: ReturnType<typeof unassignedBlocks>;
  readonly #base: string;

  constructor(named: NamedPorts, base: string) {
    this.#named = named;
    this.#numbers = [...named.titles.keys()];
    this.#blocks = unassignedBlocks(named.listed);
    this.#base = base;
  }

  #list(numbers: readonly number[]): string {
    const { titles } = this.#named;
    return numbers
      .map((n) => `<li><a href="${this.#base}/ports/${n}/">${n}</a> ${escape(titles.get(n) ?? '')}</li>`)
      .join('');
  }

  /** What stands in each part for a number. */
  of(number: number): Record<string, string> {
    const block = blockAt(this.#blocks, number);
    return {
      block: block ? blockText(block) : '',
      'Next to it': this.#list(nearest(this.#numbers, number, 2)),
      'Nearest ports with a story': this.#list(nearest(this.#named.charted, number, 1)),
    };
  }
}

const PART = /(<(dd|ul)[^>]* data-part="([^"]*)"[^>]*>)[\s\S]*?(<\/\2>)/g;

/** A page with a place for the number, and one for each part. */
export class PageTemplate {
  readonly #pieces: readonly string[];

  /** `html` is the page of `specimen`. The number stands nowhere else than where it means the port. */
  constructor(html: string, specimen: number) {
    const holes = html.replace(
      PART,
      (_, open: string, __, part: string, close: string) => `${open}\0${part}\0${close}`,
    );
    this.#pieces = holes.replace(new RegExp(`\\b${specimen}\\b`, 'g'), '\0number\0').split('\0');
  }

  /** The page of a number. Every second piece is the name of what is filled in. */
  fill(number: number, parts: Readonly<Record<string, string>>): string {
    return this.#pieces
      .map((piece, i) => (i % 2 === 0 ? piece : piece === 'number' ? String(number) : (parts[piece] ?? '')))
      .join('');
  }
}
