/** The ends with names of their own: each has a name, addresses, and a button that takes it away. */
import { copyOf, part } from '#lib/browser/dom.ts';
import type { NamedEnd } from '../builder/link/state.ts';
import { nameOfEnd } from '../builder/own-ends.ts';
import type { BuilderView } from '../builder/view.ts';
import { addressField, fillAddresses, showEnd } from './end-fields.client.ts';

export interface OwnEndActions {
  /** Something of the end with this place, from 0, is being typed. */
  type: (index: number, change: Partial<NamedEnd>) => void;
  /** What was probably meant is taken for its addresses. */
  mend: (index: number, addresses: string) => void;
  remove: (index: number) => void;
  add: () => void;
  /** Each chosen job gets ends of its own. */
  split: () => void;
}

export class OwnEndFields {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #actions: OwnEndActions;

  constructor(root: HTMLElement, actions: OwnEndActions) {
    this.#root = part(root, 'ends');
    this.#list = part(root, 'own-ends');
    this.#actions = actions;
    part(this.#root, 'add-end').addEventListener('click', () => {
      actions.add();
      this.#list.lastElementChild?.querySelector<HTMLElement>('[data-end-name]')?.focus();
    });
    part(this.#root, 'split').addEventListener('click', () => {
      actions.split();
      this.#list.querySelector<HTMLElement>('[data-address]')?.focus();
    });
  }

  /** Takes the ends of a state, without touching what is being typed. */
  show({ state, ownEnds, resolution }: BuilderView): void {
    part(this.#root, 'split').hidden = !resolution.isMixed;
    while (this.#list.children.length > state.ends.length) this.#list.lastElementChild?.remove();
    for (const [i, end] of state.ends.entries()) {
      const box = (this.#list.children[i] as HTMLElement | undefined) ?? this.#make(i);
      const name = part<HTMLInputElement>(box, 'end-name');
      if (name.value !== end.name) name.value = end.name;
      const called = nameOfEnd(end, i);
      box.ariaLabel = called;
      addressField(box).ariaLabel = `Addresses of ${called}`;
      part(box, 'remove-end').ariaLabel = `Remove the end ${called}`;
      fillAddresses(box, end.addresses);
      const read = ownEnds[i];
      if (read) showEnd(box, read, (addresses) => this.#actions.mend(i, addresses));
    }
  }

  #make(index: number): HTMLElement {
    const box = part(copyOf(document, 'for="own-end"'), 'own-end');
    const [name, field] = [part<HTMLInputElement>(box, 'end-name'), addressField(box)];
    name.addEventListener('input', () => this.#actions.type(index, { name: name.value }));
    field.addEventListener('input', () => this.#actions.type(index, { addresses: field.value }));
    part(box, 'remove-end').addEventListener('click', () => {
      this.#actions.remove(index);
      const next = this.#list.children[Math.min(index, this.#list.children.length - 1)];
      (next?.querySelector<HTMLElement>('[data-remove-end]') ?? part(this.#root, 'add-end')).focus();
    });
    this.#list.append(box);
    return box;
  }
}
