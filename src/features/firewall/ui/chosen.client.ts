/** The list of what is chosen: kept in step without rebuilding what the reader has under the hands. */
import { BASE } from '#lib/browser/base.ts';
import { type ChosenItem, isOn } from '../builder/chosen.ts';
import type { Switch } from '../builder/entry.ts';
import { count } from '#lib/text.ts';
import { copyOf, part, write } from './page-parts.client.ts';

export interface ChosenDeeds {
  remove: (ref: string) => void;
  turn: (ref: string, one: Switch, on: boolean) => void;
}

interface Shown {
  row: HTMLElement;
  boxes: ReadonlyMap<string, HTMLInputElement>;
}

export class ChosenList {
  readonly #list: HTMLElement;
  readonly #deeds: ChosenDeeds;
  readonly #shown = new Map<string, Shown>();

  constructor(root: HTMLElement, deeds: ChosenDeeds) {
    this.#list = part(root, 'chosen');
    this.#deeds = deeds;
  }

  show(items: readonly ChosenItem[]): void {
    const refs = new Set(items.map(({ item }) => item.ref));
    for (const [ref, { row }] of this.#shown) {
      if (refs.has(ref)) continue;
      row.remove();
      this.#shown.delete(ref);
    }
    for (const chosen of items) this.#update(chosen);
  }

  #update(chosen: ChosenItem): void {
    const { ref } = chosen.item;
    const shown = this.#shown.get(ref) ?? this.#make(chosen);
    if (!this.#shown.has(ref)) {
      this.#shown.set(ref, shown);
      this.#list.append(shown.row);
    }
    for (const one of chosen.entry?.switches ?? []) {
      const box = shown.boxes.get(one.id);
      if (box) box.checked = isOn(chosen.item, one);
    }
    write(shown.row, 'summary', this.#summaryOf(chosen));
  }

  #summaryOf({ item, entry, openings }: ChosenItem): string {
    const out = (entry?.switches ?? []).filter((one) => !isOn(item, one)).length;
    return `${count(openings.length, 'opening')}, ${out === 0 ? 'nothing' : out} left out`;
  }

  #make(chosen: ChosenItem): Shown {
    const { item, entry } = chosen;
    const row = copyOf('item');
    const link = part<HTMLAnchorElement>(row, 'title');
    link.textContent = entry?.title ?? item.ref;
    if (entry) link.href = BASE + entry.path;
    write(row, 'kind', entry?.kind ?? '');
    part(row, 'unknown').hidden = entry !== undefined;
    const remove = part(row, 'remove');
    remove.ariaLabel = `Remove ${entry?.title ?? item.ref}`;
    remove.addEventListener('click', () => this.#remove(row, item.ref));
    const switches = entry?.switches ?? [];
    const details = part<HTMLDetailsElement>(row, 'switches');
    details.hidden = switches.length === 0;
    details.open = entry?.kind === 'scenario';
    const made = switches.map((one) => this.#switch(item.ref, one));
    details.querySelector('ul')?.append(...made.map(({ line }) => line));
    return { row, boxes: new Map(made.map(({ id, box }) => [id, box])) };
  }

  #switch(ref: string, one: Switch): { id: string; line: HTMLElement; box: HTMLInputElement } {
    const line = copyOf('switch');
    write(line, 'title', one.title);
    write(line, 'detail', one.legacy ? `Only for old clients. ${one.detail}` : one.detail);
    const box = line.querySelector('input') ?? document.createElement('input');
    box.addEventListener('change', () => this.#deeds.turn(ref, one, box.checked));
    return { id: one.id, line, box };
  }

  /** The focus goes to the next one's button, so that it is not lost. */
  #remove(row: HTMLElement, ref: string): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.#deeds.remove(ref);
    next?.querySelector<HTMLElement>('[data-remove]')?.focus();
  }
}
