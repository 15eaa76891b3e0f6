/** The list of what is chosen: kept in step without rebuilding what the reader has under the hands. */
import type { ReaderNotes } from '#chart/permits/permit.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, part, write } from '#lib/browser/dom.ts';
import { putInOrder } from '#lib/browser/put-in-order.ts';
import { count } from '#lib/text.ts';
import { selectionKey } from '../builder/link/selection-text.ts';
import type { NamedEnd } from '../builder/link/state.ts';
import { nameOfEnd } from '../builder/own-ends.ts';
import { expiryOf } from '../builder/expiry.ts';
import { NO_NOTES } from '../builder/selection-notes.ts';
import { isSwitchOn, type ResolvedSelection } from '../builder/resolve.ts';
import type { SubjectSwitch } from '../builder/subjects/details.ts';
import type { BuilderView } from '../builder/view.ts';
import type { Selection, SelectionEnds } from '../builder/subjects/selection.ts';

export interface SelectionActions {
  remove: (selection: Selection) => void;
  turn: (selection: Selection, one: SubjectSwitch, on: boolean) => void;
  /** Between which ends it runs. */
  move: (selection: Selection, ends: SelectionEnds) => void;
  /** Something that the reader says of it is being typed. */
  note: (selection: Selection, change: Partial<ReaderNotes>) => void;
}

const NOTES = ['name', 'justification', 'ticket', 'expires'] as const;
const noteField = (row: HTMLElement, id: (typeof NOTES)[number]): HTMLInputElement => part(row, `own-note="${id}"`);

type NoteFields = Readonly<Record<(typeof NOTES)[number], HTMLInputElement>>;

interface ShownSelection {
  row: HTMLElement;
  notes: NoteFields;
  boxes: ReadonlyMap<string, HTMLInputElement>;
}

export class SelectionList {
  readonly #list: HTMLElement;
  readonly #actions: SelectionActions;
  /** By the text of the subject. */
  readonly #shown = new Map<string, ShownSelection>();

  constructor(root: HTMLElement, actions: SelectionActions) {
    this.#list = part(root, 'selections');
    this.#actions = actions;
  }

  /** Takes the choice of a view, without touching what is being typed. */
  show({ resolution: { selections }, state: { ends }, set: { day } }: BuilderView): void {
    const keys = new Set(selections.map(({ selection }) => selectionKey(selection)));
    for (const [key, { row }] of this.#shown) {
      if (keys.has(key)) continue;
      row.remove();
      this.#shown.delete(key);
    }
    for (const one of selections) this.#update(one, ends, day);
    // In the order of the choice: one that runs between other ends now has a new row.
    putInOrder(
      this.#list,
      selections.flatMap(({ selection }) => this.#shown.get(selectionKey(selection))?.row ?? []),
    );
  }

  #update(resolved: ResolvedSelection, ends: readonly NamedEnd[], day: string): void {
    const key = selectionKey(resolved.selection);
    const shown = this.#shown.get(key) ?? this.#make(resolved);
    if (!this.#shown.has(key)) {
      this.#shown.set(key, shown);
      this.#list.append(shown.row);
    }
    for (const one of resolved.details?.switches ?? []) {
      const box = shown.boxes.get(one.id);
      if (box) box.checked = isSwitchOn(resolved.selection, one);
    }
    write(shown.row, 'summary', this.#summaryOf(resolved));
    this.#showEnds(shown.row, resolved, ends);
    this.#showNotes(shown, resolved, day);
  }

  #showNotes(
    { row, notes: fields }: ShownSelection,
    { selection: { notes = NO_NOTES } }: ResolvedSelection,
    day: string,
  ): void {
    for (const id of NOTES) if (fields[id].value !== notes[id]) fields[id].value = notes[id];
    const { expires, meaning } = expiryOf(notes.expires, day);
    write(row, 'own-expiry', meaning);
    fields.expires.setAttribute('aria-invalid', String(meaning !== '' && expires === ''));
    const said = [notes.name, notes.ticket, expires && `until ${expires}`].filter(Boolean).join(', ');
    write(row, 'notes-summary', said || (notes.justification ? 'Reason' : 'Name, reason, ticket'));
  }

  /** From which end to which: to be chosen as soon as there are any with names. */
  #showEnds(row: HTMLElement, { selection }: ResolvedSelection, ends: readonly NamedEnd[]): void {
    part(row, 'between').hidden = ends.length === 0;
    for (const [mark, side, whole] of [
      ['from', 'source', 'Source'],
      ['to', 'destination', 'Destination'],
    ] as const) {
      const choice = part<HTMLSelectElement>(row, mark);
      const names = [whole, ...ends.map(nameOfEnd)];
      if ([...choice.options].map(({ text }) => text).join('\n') !== names.join('\n'))
        choice.replaceChildren(...names.map((name, i) => new Option(name, String(i))));
      choice.value = String(selection.ends?.[side] ?? 0);
    }
  }

  #summaryOf({ selection, details, openings }: ResolvedSelection): string {
    const out = (details?.switches ?? []).filter((one) => !isSwitchOn(selection, one)).length;
    return `${count(openings.length, 'opening')}, ${out === 0 ? 'nothing' : out} left out`;
  }

  #make({ selection, details, title }: ResolvedSelection): ShownSelection {
    const row = part(copyOf(document, 'for="selection"'), 'selection');
    const link = part<HTMLAnchorElement>(row, 'title');
    link.textContent = title;
    if (details) link.href = BASE + details.path;
    write(row, 'kind', details?.kindLabel ?? '');
    part(row, 'unknown').hidden = details !== undefined;
    const remove = part(row, 'remove');
    remove.ariaLabel = `Remove ${title}`;
    remove.addEventListener('click', () => this.#remove(row, selection));
    for (const mark of ['from', 'to'])
      part(row, mark).addEventListener('change', () => {
        const number = (end: string) => Number(part<HTMLSelectElement>(row, end).value);
        const ends = { source: number('from'), destination: number('to') };
        this.#actions.move(selection, ends);
        const moved = this.#shown.get(selectionKey({ ...selection, ends }));
        if (moved) part(moved.row, mark).focus();
      });
    const notes = Object.fromEntries(NOTES.map((id) => [id, noteField(row, id)])) as NoteFields;
    for (const id of NOTES) {
      const field = notes[id];
      field.ariaLabel = `${field.parentElement?.textContent.trim()}, ${title}`;
      field.addEventListener('input', () => this.#actions.note(selection, { [id]: field.value }));
    }
    const switches = details?.switches ?? [];
    const folded = part<HTMLDetailsElement>(row, 'switches');
    folded.hidden = switches.length === 0;
    // On a phone the rules stand below it, and come first.
    folded.open = selection.subject.kind === 'scenario' && matchMedia('(width >= 64rem)').matches;
    const made = switches.map((one) => this.#switch(selection, one));
    folded.querySelector('ul')?.append(...made.map(({ line }) => line));
    return { row, notes, boxes: new Map(made.map(({ id, box }) => [id, box])) };
  }

  #switch(selection: Selection, one: SubjectSwitch): { id: string; line: HTMLElement; box: HTMLInputElement } {
    const line = part(copyOf(document, 'for="switch"'), 'switch');
    write(line, 'title', one.title);
    write(line, 'detail', one.detail);
    const box = part<HTMLInputElement>(line, 'box');
    box.addEventListener('change', () => this.#actions.turn(selection, one, box.checked));
    return { id: one.id, line, box };
  }

  /** The focus goes to the next one's button, so that it is not lost. */
  #remove(row: HTMLElement, selection: Selection): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.#actions.remove(selection);
    next?.querySelector<HTMLElement>('[data-remove]')?.focus();
  }
}
