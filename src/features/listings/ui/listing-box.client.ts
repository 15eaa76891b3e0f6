/** The two boxes: what stands in them, and what is held beside them because it is long. */
import { count } from '#lib/text.ts';
import { decodeListing, isText } from '../parse/decode.ts';

interface HeldText {
  name: string;
  text: string;
}

/** More than this is held beside the box: a text box would take seconds to show it. */
const MAX_TEXT_IN_BOX = 100_000;

/** One box of the page. */
export class ListingBox {
  readonly #root: HTMLElement;
  readonly #held: HeldText[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#root.querySelector('textarea');
  }

  /** All of it, in the order in which it came. */
  get text(): string {
    return [this.#field?.value ?? '', ...this.#held.map(({ text }) => text)].filter(Boolean).join('\n');
  }

  /** Takes a text in; what is there already stays. */
  add(name: string, text: string): void {
    const field = this.#field;
    if (text.length > MAX_TEXT_IN_BOX || !field) this.#held.push({ name, text });
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
    const input = this.#root.querySelector<HTMLInputElement>('[data-file]');
    if (input) input.value = '';
    return refused;
  }

  remove(index: number): void {
    this.#held.splice(index, 1);
    this.#show();
    this.#field?.focus();
  }

  clear(): void {
    if (this.#field) this.#field.value = '';
    this.#held.length = 0;
    this.#show();
  }

  #show(): void {
    const template = this.#root.querySelector<HTMLTemplateElement>('template[data-held-item]');
    const items = this.#held.map(({ name, text }, index) => {
      const item = document.importNode(template?.content ?? document.createDocumentFragment(), true);
      const label = item.querySelector('[data-name]');
      if (label) label.textContent = `${name}: ${count(text.split('\n').length, 'line')}, held beside the box`;
      const button = item.querySelector<HTMLElement>('button');
      if (button) button.dataset['remove'] = String(index);
      button?.setAttribute('aria-label', `Take out ${name}`);
      return item;
    });
    this.#root.querySelector('[data-held]')?.replaceChildren(...items);
  }
}
