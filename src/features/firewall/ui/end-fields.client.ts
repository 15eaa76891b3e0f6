/** The two address fields: each says what it understood. */
import { part, write } from '#lib/browser/dom.ts';
import type { TypedEnds } from '../builder/typed-ends.ts';

export type EndId = 'source' | 'destination';
const IDS: readonly EndId[] = ['source', 'destination'];

const boxOf = (root: HTMLElement, id: EndId): HTMLElement => part(root, `end="${id}"`);
const fieldOf = (root: HTMLElement, id: EndId): HTMLInputElement => part(boxOf(root, id), 'address');

/** What stands in both fields. */
export const endsTyped = (root: HTMLElement): Record<EndId, string> => ({
  source: fieldOf(root, 'source').value,
  destination: fieldOf(root, 'destination').value,
});

export class EndFields {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, changed: (id: EndId, typed: string) => void) {
    this.#root = part(root, 'ends');
    for (const id of IDS) {
      const field = fieldOf(this.#root, id);
      field.addEventListener('input', () => changed(id, field.value));
      const instead = part(boxOf(this.#root, id), 'instead');
      instead.addEventListener('click', () => {
        field.value = instead.dataset['value'] ?? field.value;
        changed(id, field.value);
        // The button goes once it has done its work: the focus must not go with it.
        field.focus();
      });
    }
  }

  /** Takes the texts of a state, without touching what is being typed. */
  fill(typed: Readonly<Record<EndId, string>>): void {
    for (const id of IDS) {
      const field = fieldOf(this.#root, id);
      if (field.value !== typed[id]) field.value = typed[id];
    }
  }

  /** What was understood, and who stands there in the scenarios that are chosen. */
  show(ends: TypedEnds, roles: Readonly<Record<EndId, string>>): void {
    for (const id of IDS) {
      const { meaning, isProblem, instead } = ends[id];
      write(boxOf(this.#root, id), 'role', roles[id]);
      write(boxOf(this.#root, id), 'meaning', meaning);
      const button = part(boxOf(this.#root, id), 'instead');
      button.hidden = instead === '';
      button.dataset['value'] = instead;
      button.textContent = instead === '' ? '' : `Take ${instead}`;
      fieldOf(this.#root, id).setAttribute('aria-invalid', String(isProblem));
    }
  }
}
