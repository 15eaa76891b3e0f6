/** The combobox: finds while one types, and hands over what is picked (ARIA Authoring Practices, combobox with a list). */
import { afterPaint } from '#lib/browser/after-paint.ts';
import { copyOf, part, write } from '#lib/browser/dom.ts';
import { count } from '#lib/text.ts';
import type { FoundSubject } from '../builder/find/find-subjects.ts';
import type { FinderReply } from '../builder/find/finder-messages.ts';
import { FinderWorker } from './finder-worker.client.ts';

export class Finder {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #worker: FinderWorker;
  readonly #pick: (found: FoundSubject) => void;
  #found: readonly FoundSubject[] = [];
  #active = -1;
  /** Whether Escape has closed the answers: those that come late don't open them again. */
  #isDismissed = false;
  /** Whether what stands in the box has no answer yet, and whether Enter takes the first of it. */
  #isWaiting = false;
  #takesFirst = false;

  /** `catalogue` is the chart of the rule builder as it came. */
  constructor(root: HTMLElement, catalogue: string, pick: (found: FoundSubject) => void) {
    this.#root = root;
    this.#pick = pick;
    this.#list = part(root, 'options');
    this.#input = part(root, 'query');
    this.#worker = new FinderWorker(catalogue, {
      onReply: (reply) => this.#receive(reply),
      onFailure: () => {
        this.#isWaiting = false;
        this.say('What finds could not be loaded. Type on to try once more.');
      },
    });
    this.#input.addEventListener('input', () => this.ask());
    // A field of one line would swallow the ends of the lines of a sheet.
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('focus', () => this.#wake());
    this.#input.addEventListener('blur', () => this.#close());
    // The box keeps the focus while an option is pressed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
    // The box may have been touched before this came.
    if (document.activeElement === this.#input) this.#wake();
  }

  /** What finds is there before the first letter; what stands in the box already is asked for again. */
  #wake(): void {
    this.#worker.start();
    if (this.#input.value.trim() !== '' && !this.#isDismissed) this.ask();
  }

  /** Asks for what stands in the box. */
  ask(): void {
    this.#isDismissed = false;
    const typed = this.#input.value;
    this.#isWaiting = typed.trim() !== '';
    this.#takesFirst = false;
    if (this.#isWaiting) return this.#worker.find(typed);
    this.#forget();
    this.#show([], undefined);
  }

  /** Waits no longer for what was asked for. */
  #forget(): void {
    this.#isWaiting = false;
    this.#worker.forget();
  }

  #receive(reply: FinderReply): void {
    if (reply.type === 'names-missing')
      return this.say('The names could not be loaded. Numbers and jobs are found without them.');
    if (this.#isDismissed || document.activeElement !== this.#input) return;
    this.#isWaiting = false;
    this.#show(reply.found, reply.problem);
    if (this.#takesFirst) this.#choose(0);
  }

  #show(found: readonly FoundSubject[], problem: string | undefined): void {
    this.#found = found;
    this.#list.replaceChildren(...found.map((one, i) => this.#option(one, i)));
    this.#list.hidden = found.length === 0;
    this.#input.ariaExpanded = String(found.length > 0);
    this.#activate(found.length > 0 ? 0 : -1);
    this.say(this.#summary(this.#input.value.trim(), problem));
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

  #summary(typed: string, problem: string | undefined): string {
    if (typed === '') return '';
    if (this.#found.length > 0) return `${count(this.#found.length, 'answer')}. Arrow keys to look, Enter to choose.`;
    return problem ?? `Nothing that can be opened is called “${typed.slice(0, 60)}”.`;
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
    this.#forget();
    this.#close();
    // The box is seen to have taken it, before the set is worked out.
    void afterPaint().then(() => this.#pick(found));
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
      if (this.#isWaiting) this.#takesFirst = true;
      else if (isOpen) this.#choose(this.#active);
      else this.ask();
    } else if (event.key === 'Escape') {
      if (!isOpen && this.#input.value === '') return;
      event.preventDefault();
      if (!isOpen) this.#input.value = '';
      this.#isDismissed = true;
      this.#forget();
      this.#close();
      this.say('');
    }
  }
}
