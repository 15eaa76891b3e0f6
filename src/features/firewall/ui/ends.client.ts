/** The two address fields: each says what it understood. */
import type { Ends } from '../builder/ends.ts';
import { part, write } from './page-parts.client.ts';

export type EndId = 'source' | 'destination';
const IDS: readonly EndId[] = ['source', 'destination'];

/** What stands in both fields. */
export const endsTyped = (root: HTMLElement): Record<EndId, string> => {
  const typed = (id: EndId) => part(root, `end="${id}"`).querySelector('input')?.value ?? '';
  return { source: typed('source'), destination: typed('destination') };
};

export class EndFields {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, changed: (id: EndId, typed: string) => void) {
    this.#root = part(root, 'ends');
    for (const id of IDS) this.#field(id)?.addEventListener('input', () => changed(id, this.#field(id)?.value ?? ''));
  }

  #box = (id: EndId): HTMLElement => part(this.#root, `end="${id}"`);
  #field = (id: EndId): HTMLInputElement | null => this.#box(id).querySelector('input');

  /** Takes the texts of a state, without touching what is being typed. */
  fill(typed: Readonly<Record<EndId, string>>): void {
    for (const id of IDS) {
      const field = this.#field(id);
      if (field && field.value !== typed[id]) field.value = typed[id];
    }
  }

  /** What was understood, and who stands there in the scenarios that are chosen. */
  show(ends: Ends, roles: Readonly<Record<EndId, string>>): void {
    for (const id of IDS) {
      const { meaning, isProblem } = ends[id];
      write(this.#box(id), 'role', roles[id]);
      write(this.#box(id), 'meaning', meaning);
      this.#field(id)?.setAttribute('aria-invalid', String(isProblem));
    }
  }
}
