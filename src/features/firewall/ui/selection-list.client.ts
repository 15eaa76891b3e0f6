/** The list of what is chosen: kept in step without rebuilding what the reader has under the hands. */
import { BASE } from '#lib/browser/base.ts';
import { copyOf, part, write } from '#lib/browser/dom.ts';
import { count } from '#lib/text.ts';
import { writeSubject } from '../builder/link/selection-text.ts';
import { isSwitchOn, type ResolvedSelection } from '../builder/resolve.ts';
import type { SubjectSwitch } from '../builder/subjects/details.ts';
import type { RuleSubject } from '../builder/subjects/selection.ts';

export interface SelectionActions {
  remove: (subject: RuleSubject) => void;
  turn: (subject: RuleSubject, one: SubjectSwitch, on: boolean) => void;
}

interface ShownSelection {
  row: HTMLElement;
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

  show(selections: readonly ResolvedSelection[]): void {
    const keys = new Set(selections.map(({ selection }) => writeSubject(selection.subject)));
    for (const [key, { row }] of this.#shown) {
      if (keys.has(key)) continue;
      row.remove();
      this.#shown.delete(key);
    }
    for (const one of selections) this.#update(one);
  }

  #update(resolved: ResolvedSelection): void {
    const key = writeSubject(resolved.selection.subject);
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
    remove.addEventListener('click', () => this.#remove(row, selection.subject));
    const switches = details?.switches ?? [];
    const folded = part<HTMLDetailsElement>(row, 'switches');
    folded.hidden = switches.length === 0;
    // On a phone the rules stand below it, and come first.
    folded.open = selection.subject.kind === 'scenario' && matchMedia('(width >= 64rem)').matches;
    const made = switches.map((one) => this.#switch(selection.subject, one));
    folded.querySelector('ul')?.append(...made.map(({ line }) => line));
    return { row, boxes: new Map(made.map(({ id, box }) => [id, box])) };
  }

  #switch(subject: RuleSubject, one: SubjectSwitch): { id: string; line: HTMLElement; box: HTMLInputElement } {
    const line = part(copyOf(document, 'for="switch"'), 'switch');
    const isScenario = subject.kind === 'scenario';
    write(line, 'title', one.title);
    write(
      line,
      'detail',
      one.legacy && isScenario
        ? `Only for old clients. ${one.detail}`
        : one.legacy
          ? `Off by default. ${one.detail}`
          : one.detail,
    );
    const box = part<HTMLInputElement>(line, 'box');
    box.addEventListener('change', () => this.#actions.turn(subject, one, box.checked));
    return { id: one.id, line, box };
  }

  /** The focus goes to the next one's button, so that it is not lost. */
  #remove(row: HTMLElement, subject: RuleSubject): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.#actions.remove(subject);
    next?.querySelector<HTMLElement>('[data-remove]')?.focus();
  }
}
