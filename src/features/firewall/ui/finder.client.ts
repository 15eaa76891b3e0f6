/** The combobox: finds while one types, and hands over what is picked (ARIA Authoring Practices, combobox with a list). */
import { copyOf, part, write } from '#lib/browser/dom.ts';
import { count } from '#lib/text.ts';
import type { Catalogue } from '../builder/catalogue/catalogue.ts';
import { findSubjects, type FoundSubject } from '../builder/find/find-subjects.ts';
import { numberProblem } from '../builder/find/numbers.ts';
import type { SiteNames } from '../builder/find/site-names.ts';

export class Finder {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #pick: (found: FoundSubject) => void;
  /** Names of the site, as many as the last text needed; undefined until any have come. */
  #names: SiteNames | undefined;
  #exact: unknown;
  #found: readonly FoundSubject[] = [];
  #active = -1;
  /** Whether Escape has closed the answers: names that come late don't open them again. */
  #isDismissed = false;

  constructor(root: HTMLElement, catalogue: Catalogue, pick: (found: FoundSubject) => void) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#pick = pick;
    this.#list = part(root, 'options');
    this.#input = part(root, 'query');
    this.#input.addEventListener('input', () => {
      this.ask();
      this.#loadNames();
    });
    // A field of one line would swallow the ends of the lines of a sheet.
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('focus', () => {
      this.#askAgain();
      this.#loadNames();
    });
    this.#input.addEventListener('blur', () => this.#close());
    // The box keeps the focus while an option is pressed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
    // The box may have been touched before this came.
    if (document.activeElement !== this.#input) return;
    this.#askAgain();
    this.#loadNames();
  }

  /** The names that a text needs come when it is asked for; after a failure, when it is asked for again. */
  #loadNames(): void {
    const typed = this.#input.value;
    if (typed.trim() === '') return;
    const exactIndex = import('#features/search/indexes.client.ts').then(({ loadIndexFor }) => loadIndexFor(typed));
    Promise.all([exactIndex, import('../builder/find/site-names.ts')]).then(
      ([exact, { siteNames }]) => {
        if (this.#input.value !== typed || this.#exact === exact) return;
        this.#exact = exact;
        this.#names = siteNames(exact);
        this.#askAgain();
      },
      () => this.say('The names could not be loaded. Numbers and jobs are found without them.'),
    );
  }

  /** Answers what stands in the box. */
  ask(): void {
    this.#isDismissed = false;
    const typed = this.#input.value;
    this.#found = typed.trim() === '' ? [] : findSubjects(this.#catalogue, this.#names, typed);
    this.#list.replaceChildren(...this.#found.map((found, i) => this.#option(found, i)));
    this.#list.hidden = this.#found.length === 0;
    this.#input.ariaExpanded = String(this.#found.length > 0);
    this.#activate(this.#found.length > 0 ? 0 : -1);
    this.say(this.#summary(typed.trim()));
  }

  /** Asks once more, when there is more to find in. */
  #askAgain(): void {
    const isAsking = document.activeElement === this.#input && this.#input.value.trim() !== '';
    if (isAsking && !this.#isDismissed) this.ask();
  }

  /** One sentence, for everybody and for screen readers at once. */
  say(text: string): void {
    write(this.#root, 'status', text);
  }

  focus(): void {
    this.#input.focus();
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!text.includes('\n')) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = this.#input;
    this.#input.setRangeText(
      text.replace(/\r?\n/g, '; '),
      selectionStart ?? value.length,
      selectionEnd ?? value.length,
      'end',
    );
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #summary(typed: string): string {
    if (typed === '') return '';
    if (this.#found.length > 0) return `${count(this.#found.length, 'answer')}. Arrow keys to look, Enter to choose.`;
    return numberProblem(typed) ?? `Nothing that can be opened is called “${typed.slice(0, 60)}”.`;
  }

  #option({ title, kindLabel, hint }: FoundSubject, index: number): HTMLElement {
    const option = part(copyOf(this.#root, 'for="option"'), 'option');
    option.id = `rule-builder-found-${index}`;
    write(option, 'title', title);
    write(option, 'kind', kindLabel);
    write(option, 'hint', hint);
    return option;
  }

  #activate(index: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#list.children[index];
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(index: number): void {
    const found = this.#found[index];
    if (!found) return;
    this.#input.value = '';
    this.#found = [];
    this.#close();
    this.#pick(found);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!isOpen) return this.ask();
      const { length } = this.#found;
      this.#activate((this.#active + step + length) % length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) this.#choose(this.#active);
      else this.ask();
    } else if (event.key === 'Escape') {
      if (!isOpen && this.#input.value === '') return;
      event.preventDefault();
      if (!isOpen) this.#input.value = '';
      this.#isDismissed = true;
      this.#close();
      this.say('');
    }
  }
}
