/** The boxes that say what is written besides the rules. */
import { part, write } from '#lib/browser/dom.ts';
import { list } from '#lib/text.ts';
import { type Also, isAlso } from '../model/also.ts';

const IN_SHORT: Readonly<Record<Also, string>> = { deny: 'a last line that denies', egress: 'the sending side' };

export class AlsoFields {
  readonly #box: HTMLElement;

  constructor(root: HTMLElement, changed: (also: Also[]) => void) {
    this.#box = part(root, 'also-box');
    this.#box.addEventListener('change', () =>
      changed(this.#boxes().flatMap(({ value, checked }) => (checked && isAlso(value) ? [value] : []))),
    );
  }

  #boxes = (): HTMLInputElement[] => [...this.#box.querySelectorAll<HTMLInputElement>('[data-also]')];

  /** Takes what a state asks for. */
  fill(also: readonly Also[]): void {
    for (const box of this.#boxes()) box.checked = isAlso(box.value) && also.includes(box.value);
    write(this.#box, 'also-summary', also.length > 0 ? list(also.map((one) => IN_SHORT[one])) : 'nothing');
  }
}
