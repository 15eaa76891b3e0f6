/** One of the two boxes: what stands in it, and what is held beside it because it is long. */
import { copyOf, find, part, write } from '#lib/browser/dom.ts';
import { count } from '#lib/text.ts';
import { decodeListing, isText } from '../parse/decode.ts';
import { MAX_TEXT_IN_BOX } from '../session/box-limit.ts';
import { countLines } from '../session/count-lines.ts';

interface HeldText {
  name: string;
  text: string;
}

export class ListingBox {
  readonly #root: HTMLElement;
  readonly #held: HeldText[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get #field(): HTMLTextAreaElement {
    return part(this.#root, 'text');
  }

  /** All of it, in the order in which it came. */
  get text(): string {
    return [this.#field.value, ...this.#held.map(({ text }) => text)].filter(Boolean).join('\n');
  }

  /** Takes a text in; what is there already stays. */
  add(name: string, text: string): void {
    const field = this.#field;
    if (text.length > MAX_TEXT_IN_BOX) this.#held.push({ name, text });
    else field.value = field.value === '' ? text : `${field.value.replace(/\n?$/, '\n')}${text}`;
    this.#show();
  }

  /** Answers with the names of files that hold no text: they are not taken in. */
  async addFiles(files: readonly File[]): Promise<string[]> {
    const refused: string[] = [];
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isText(bytes)) this.add(file.name, decodeListing(bytes));
      else refused.push(file.name);
    }
    part<HTMLInputElement>(this.#root, 'file').value = '';
    return refused;
  }

  /** Takes out what is held beside the box. */
  remove(index: number): void {
    this.#held.splice(index, 1);
    this.#show();
    this.#field.focus();
  }

  clear(): void {
    this.#field.value = '';
    this.#held.length = 0;
    this.#show();
  }

  #show(): void {
    const items = this.#held.map(({ name, text }, index) => {
      const item = copyOf(this.#root, 'held-item');
      write(item, 'name', `${name}: ${count(countLines(text), 'line')}, held beside the box`);
      const button = find<HTMLButtonElement>(item, 'remove');
      if (button) button.dataset['remove'] = String(index);
      button?.setAttribute('aria-label', `Take out ${name}`);
      return item;
    });
    part(this.#root, 'held').replaceChildren(...items);
  }
}
