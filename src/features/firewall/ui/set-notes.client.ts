/** The fields that say what a set is for, and where its rules of Windows hold. */
import { part, write } from '#lib/browser/dom.ts';
import { list } from '#lib/text.ts';
import { isProfile, type WindowsScope } from '../model/rule-set.ts';
import type { BuilderState } from '../builder/link/state.ts';
import type { BuilderView } from '../builder/view.ts';

const NOTES = ['ticket', 'expires', 'justification', 'dynamicPorts'] as const;
type Note = (typeof NOTES)[number];

const noteField = (root: HTMLElement, id: Note): HTMLInputElement => part(root, `note="${id}"`);

/** What stands in the fields of the set. */
export const notesTyped = (root: HTMLElement): Pick<BuilderState, Note> => ({
  ticket: noteField(root, 'ticket').value,
  expires: noteField(root, 'expires').value,
  justification: noteField(root, 'justification').value,
  dynamicPorts: noteField(root, 'dynamicPorts').value,
});

const summaryOf = ({ profiles, program }: WindowsScope): string =>
  [profiles.length > 0 ? list(profiles) : 'all', ...(program ? [program] : [])].join(', ');

export class SetNoteFields {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, typed: (change: Partial<BuilderState>) => void) {
    this.#root = root;
    for (const id of NOTES)
      noteField(root, id).addEventListener('input', ({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) typed({ [id]: target.value });
      });
    part(root, 'scope').addEventListener('input', () => typed({ windows: this.#scope() }));
  }

  #boxes = (): HTMLInputElement[] => [
    ...part(this.#root, 'scope').querySelectorAll<HTMLInputElement>('[data-profile]'),
  ];

  #scope(): WindowsScope {
    const profiles = this.#boxes().flatMap(({ value, checked }) => (checked && isProfile(value) ? [value] : []));
    return { profiles, program: part<HTMLInputElement>(this.#root, 'program').value.trim() };
  }

  /** Takes the texts of a state, without touching what is being typed. */
  show({ state, expiry, set }: BuilderView): void {
    for (const id of NOTES) {
      const field = noteField(this.#root, id);
      if (field.value !== state[id]) field.value = state[id];
    }
    write(this.#root, 'expiry', expiry);
    noteField(this.#root, 'expires').setAttribute('aria-invalid', String(expiry !== '' && set.expires === ''));
    for (const box of this.#boxes()) box.checked = isProfile(box.value) && state.windows.profiles.includes(box.value);
    const program = part<HTMLInputElement>(this.#root, 'program');
    if (program.value.trim() !== state.windows.program) program.value = state.windows.program;
    write(this.#root, 'scope-summary', summaryOf(state.windows));
  }
}
