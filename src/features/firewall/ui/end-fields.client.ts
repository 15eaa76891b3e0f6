/** The address fields: each says what it understood, and what was probably meant is taken at a click. */
import { element, part, write } from '#lib/browser/dom.ts';
import type { TypedEnd } from '../builder/typed-ends.ts';
import type { BuilderView } from '../builder/view.ts';

export type EndId = 'source' | 'destination';
const UNUSED = 'Not used: all that is chosen has ends of its own.';
const IDS: readonly EndId[] = ['source', 'destination'];

const boxOf = (root: HTMLElement, id: EndId): HTMLElement => part(root, `end="${id}"`);

/** The field of a box that addresses are typed into. */
export const addressField = (box: HTMLElement): HTMLTextAreaElement => part(box, 'address');

/** What stands in both fields. */
export const endsTyped = (root: HTMLElement): Record<EndId, string> => ({
  source: addressField(boxOf(root, 'source')).value,
  destination: addressField(boxOf(root, 'destination')).value,
});

/** Puts a text into a field, and lets it be as high as its lines. */
export function fillAddresses(box: HTMLElement, typed: string): void {
  const field = addressField(box);
  if (field.value !== typed) field.value = typed;
  field.rows = Math.min(8, Math.max(1, typed.split('\n').length, Math.ceil(typed.length / 34)));
}

/** What was understood of a field, and what to take instead. */
export function showEnd(
  box: HTMLElement,
  { meaning, isProblem, fixes }: TypedEnd,
  mend: (typed: string) => void,
): void {
  const field = addressField(box);
  write(box, 'meaning', meaning);
  field.setAttribute('aria-invalid', String(isProblem));
  const shown = part(box, 'fixes');
  shown.hidden = fixes.length === 0;
  const labels = fixes.map(({ label }) => label).join('\n');
  // As long as the same stands there, the button under the hand stays.
  if (shown.dataset['labels'] === labels + field.value) return;
  shown.dataset['labels'] = labels + field.value;
  shown.replaceChildren(
    ...fixes.map(({ label, typed }) => {
      const button = Object.assign(element('button', 'copy', label), { type: 'button' });
      button.addEventListener('click', () => {
        fillAddresses(box, typed);
        mend(typed);
        // The button goes once it has done its work: the focus must not go with it.
        field.focus();
      });
      return button;
    }),
  );
}

interface EndActions {
  type: (id: EndId, typed: string) => void;
  /** What was probably meant is taken. */
  mend: (id: EndId, typed: string) => void;
}

export class EndFields {
  readonly #root: HTMLElement;
  readonly #actions: EndActions;

  constructor(root: HTMLElement, actions: EndActions) {
    this.#root = part(root, 'ends');
    this.#actions = actions;
    for (const id of IDS) {
      const field = addressField(boxOf(this.#root, id));
      field.addEventListener('input', () => actions.type(id, field.value));
    }
  }

  /** Takes the texts of a state, without touching what is being typed. */
  fill(typed: Readonly<Record<EndId, string>>): void {
    for (const id of IDS) fillAddresses(boxOf(this.#root, id), typed[id]);
  }

  /** What was understood, who stands there in the scenarios that are chosen, and whether anything runs there at all. */
  show({ ends, roles, unusedEnds, state }: BuilderView): void {
    for (const id of IDS) {
      const box = boxOf(this.#root, id);
      const isUnused = unusedEnds.includes(id);
      // What was typed stays in view; an empty field would only be in the way.
      box.hidden = isUnused && state[id] === '' && !box.contains(document.activeElement);
      write(box, 'role', roles[id]);
      showEnd(box, isUnused ? { ...ends[id], meaning: UNUSED } : ends[id], (typed) => this.#actions.mend(id, typed));
    }
  }
}
