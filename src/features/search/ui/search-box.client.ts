/** One search box: exact answers at once, the full text after them. A worker finds both. */
import { pathOf } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';
import { find } from '#lib/browser/dom.ts';
import { withoutInvisible } from '#lib/invisible.ts';
import { tellWhenSlow } from '#lib/tell-when-slow.ts';
import type { ExactAnswer } from '../query/answer.ts';
import { enteredMatch } from '../query/certainty.ts';
import { INDEX_PATIENCE } from '../query/index-patience.ts';
import { normalizeQuery } from '../query/normalize-query.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import { countsOf, NOT_ANSWERING, NOT_LOADED, statusOf, TEXT_NOT_ANSWERING } from '../query/result-status.ts';
import { resultSummary } from '../query/result-summary.ts';
import type { ExactReply, TextReply } from '../worker/messages.ts';
import { moveByArrowKeys, typeAnywhere } from './box-keys.client.ts';
import { filterRow } from './filters.client.ts';
import { addResultsPanel } from './results-panel.client.ts';
import { exactSection, registeredSection, textSection } from './results.client.ts';
import stylesheet from './results.css?url';
import { ask, loadWordsAhead, type PendingReplies } from './search-worker.client.ts';

// The styles of results come with the script that makes them: a page pays for them when it searches.
const styles = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
/** Nothing is shown before it has them: it would move. Without them it is shown all the same. */
const styled = new Promise((resolve) => {
  for (const end of ['load', 'error']) styles.addEventListener(end, resolve);
});
document.head.append(styles);

let boxes = 0;

class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #results: HTMLElement;
  readonly #status: HTMLElement;
  readonly #filters: HTMLElement;
  readonly #isPage: boolean;
  readonly #number = ++boxes;
  #filter: ResultFilter = 'all';
  #turn = 0;
  /** What was asked last, unless it failed. */
  #latest: (PendingReplies & { key: string }) | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement, results: HTMLElement, status: HTMLElement) {
    [this.#input, this.#results, this.#status] = [input, results, status];
    this.#isPage = root.dataset['searchPage'] !== undefined;
    this.#filters = filterRow((filter) => {
      this.#filter = filter;
      this.ask();
    });
    this.#filters.hidden = true;
    results.before(this.#filters);
    if (!this.#isPage && !root.closest('dialog')) addResultsPanel(root, input, [this.#filters, results]);
    input.addEventListener('input', () => this.ask());
    (root.closest('dialog') ?? root).addEventListener('keydown', (event) => {
      moveByArrowKeys(event, root);
      typeAnywhere(event, input);
    });
    input.form?.addEventListener('submit', (event) => {
      if (normalizeQuery(input.value) === '') return;
      event.preventDefault();
      void this.#enter(input.form?.action ?? '');
    });
    const sent = this.#isPage ? new URLSearchParams(location.search).get('q') : null;
    if (sent && (input.value === '' || input.value === sent)) input.value = withoutInvisible(sent);
    this.ask();
  }

  ask(): void {
    const turn = ++this.#turn;
    const isStale = () => turn !== this.#turn;
    // Until the last answer is in, the full text's included, the results are not what they will be.
    this.#results.ariaBusy = 'true';
    this.#answer(this.#input.value, isStale)
      .catch(() => {
        if (!isStale()) this.#status.textContent = NOT_LOADED;
      })
      .finally(() => {
        if (!isStale()) this.#results.ariaBusy = 'false';
      });
  }

  /** Asked once while nothing else is: a second time would end the work on the first. */
  #question(typed: string): PendingReplies {
    const key = `${this.#filter} ${typed}`;
    const question = this.#latest?.key === key ? this.#latest : { key, ...ask(this.#number, typed, this.#filter) };
    this.#latest = question;
    question.exact.catch(() => (this.#latest = undefined));
    return question;
  }

  /** Opens the answer that is meant, also before it is shown; the search page where none is. */
  async #enter(searchPage: string): Promise<void> {
    const typed = this.#input.value;
    const isStale = () => typed !== this.#input.value;
    const tell = () => (this.#status.textContent = NOT_ANSWERING);
    const reply = await tellWhenSlow(this.#question(typed).exact, INDEX_PATIENCE, tell).catch(() => undefined);
    if (isStale()) return;
    const match = reply && enteredMatch(reply.answer.matches);
    if (match) location.href = BASE + pathOf(match);
    else if (!this.#isPage) location.href = `${searchPage}?${new URLSearchParams({ q: withoutInvisible(typed) })}`;
  }

  async #answer(typed: string, isStale: () => boolean): Promise<void> {
    this.#keepAddress(typed);
    if (normalizeQuery(typed) === '') {
      this.#filters.hidden = true;
      return this.#show('', []);
    }
    const asked = this.#question(typed);
    await styled;
    if (isStale()) return;
    this.#filters.hidden = false;
    const { answer, isIncomplete } = await tellWhenSlow(asked.exact, INDEX_PATIENCE, () => {
      if (!isStale()) this.#status.textContent = NOT_ANSWERING;
    });
    if (isStale()) return;
    const exact = exactSection(answer);
    // Until the full text has answered, the room that its last answer took stays: nothing jumps.
    if (answer.text !== '') this.#results.style.minHeight = `${this.#results.offsetHeight}px`;
    const summary = resultSummary({ ...countsOf(answer), text: 0, total: 0, registered: 0 });
    this.#show(answer.matches.length > 0 || answer.text === '' ? summary : 'Searching the text …', exact);
    if (answer.text === '') return;
    const text = await tellWhenSlow(asked.text, INDEX_PATIENCE, () => {
      if (!isStale()) this.#status.textContent = TEXT_NOT_ANSWERING;
    });
    if (isStale()) return;
    this.#addText(text, { answer, isIncomplete }, exact);
    this.#results.style.minHeight = '';
  }

  /** What stands in the text, behind the exact answers. */
  #addText(
    { matches, pages, total, registrations, isIncomplete }: TextReply,
    { answer, isIncomplete: lacksNames }: ExactReply,
    exact: readonly HTMLElement[],
  ): void {
    const { shown, elements } = textSection(pages, this.#filter !== 'all');
    const whole: ExactAnswer = { ...answer, matches: matches ?? answer.matches };
    const counts = { ...countsOf(whole), text: shown, total, registered: registrations.length };
    this.#show(statusOf(counts, lacksNames || isIncomplete), [
      ...(matches ? exactSection(whole) : exact),
      ...elements,
      ...registeredSection(registrations),
    ]);
  }

  #show(status: string, parts: readonly HTMLElement[]): void {
    // What is chosen by the keyboard stays chosen when more comes in behind it.
    const same = parts.every((part, i) => part === this.#results.children[i]);
    if (same && parts.length >= this.#results.children.length) {
      this.#results.append(...parts.slice(this.#results.children.length));
    } else this.#replace(parts);
    this.#status.textContent = status;
    if (parts.length === 0) this.#results.style.minHeight = '';
  }

  /** Other results: what had the focus keeps it where it is still among them, and the box has it where it isn't. */
  #replace(parts: readonly HTMLElement[]): void {
    const { activeElement } = document;
    const held =
      activeElement instanceof HTMLAnchorElement && this.#results.contains(activeElement) ? activeElement : null;
    this.#results.replaceChildren(...parts);
    // Also one that stays among them has lost it: it was taken out and put in again.
    if (!held || document.activeElement === held) return;
    const again = [...this.#results.querySelectorAll('a')].find(({ href }) => href === held.href);
    (again ?? this.#input).focus();
  }

  /** The search page's address has its question, so that it can be passed on. */
  #keepAddress(typed: string): void {
    if (!this.#isPage) return;
    const question = withoutInvisible(typed);
    const query = question === '' ? '' : `?${new URLSearchParams({ q: question })}`;
    if (location.search !== query)
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }
}

/** Whether somebody has asked the browser to load as little as can be. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const attached = new WeakSet<HTMLElement>();

/** Makes a box with `data-search` answer while one types. Harmless when called again. */
export function attachSearchBox(root: HTMLElement): void {
  const input = root.querySelector('input');
  const [results, status] = [find(root, 'search-results'), find(root, 'search-status')];
  if (!input || !results || !status || attached.has(root)) return;
  attached.add(root);
  new SearchBox(root, input, results, status);
  if (!savesData()) loadWordsAhead();
}
