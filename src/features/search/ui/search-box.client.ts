/** One search box: exact answers at once, the full text after them. */
import { find } from '#lib/browser/dom.ts';
import { withoutInvisible } from '#lib/invisible.ts';
import { tellWhenSlow } from '#lib/slow.ts';
import { INDEX_PATIENCE, loadErrorIndex, loadIndexFor, preloadNumbers } from '../indexes.client.ts';
import { answerQuery, type ExactAnswer } from '../query/answer.ts';
import { isErrorText } from '../query/error-matches.ts';
import { normalizeQuery } from '../query/read-query.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import { resultSummary } from '../query/result-summary.ts';
import type { SearchMatch } from '../query/search-match.ts';
import { moveByArrowKeys } from './arrow-keys.client.ts';
import { filterRow } from './filters.client.ts';
import { addResultsPanel } from './results-panel.client.ts';
import { exactSection, registeredSection, textSection } from './results.client.ts';
import stylesheet from './results.css?url';
import { searchText } from './text-search.client.ts';

/** So long must a person stop typing before the full text is asked, in milliseconds. */
const TYPING_PAUSE = 60;

const NOT_LOADED = 'The search could not be loaded. The page of all names works without it.';
const NOT_ANSWERING = 'The search’s index has not come yet. The page of all names works without it.';

// The styles of results come with the script that makes them: a page pays for them when it searches.
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet }));

const pause = () => new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));

const isShown = ({ kind, uncharted }: SearchMatch, filter: ResultFilter) =>
  filter === 'all' || filter === kind || (filter === 'registered' && uncharted === true);

class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #results: HTMLElement;
  readonly #status: HTMLElement;
  readonly #filters: HTMLElement;
  readonly #isPage: boolean;
  #filter: ResultFilter = 'all';
  #turn = 0;

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
    root.addEventListener('keydown', (event) => moveByArrowKeys(event, root));
    input.form?.addEventListener('submit', (event) => {
      const first = results.querySelector<HTMLAnchorElement>('a[data-exact]');
      if (!first) return;
      event.preventDefault();
      location.href = first.href;
    });
    const sent = this.#isPage ? new URLSearchParams(location.search).get('q') : null;
    if (sent && input.value === '') input.value = withoutInvisible(sent);
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

  async #answer(typed: string, isStale: () => boolean): Promise<void> {
    this.#keepAddress(typed);
    this.#filters.hidden = normalizeQuery(typed) === '';
    if (this.#filters.hidden) return this.#show('', []);
    const index = await tellWhenSlow(loadIndexFor(typed), INDEX_PATIENCE, () => {
      if (!isStale()) this.#status.textContent = NOT_ANSWERING;
    });
    const errors = isErrorText(typed) ? await loadErrorIndex() : [];
    if (isStale()) return;
    const whole = answerQuery(index, typed, errors);
    const answer = { ...whole, matches: whole.matches.filter((match) => isShown(match, this.#filter)) };
    const { matches, text } = answer;
    const exact = exactSection(answer);
    const counts = { exact: matches.length, text: 0, total: 0, registered: 0 };
    // Until the full text has answered, the room that its last answer took stays: nothing jumps.
    if (text !== '') this.#results.style.minHeight = `${this.#results.offsetHeight}px`;
    this.#show(matches.length > 0 || text === '' ? resultSummary(counts) : 'Searching the text …', exact);
    if (text !== '') await this.#addText(answer, exact, isStale);
    if (!isStale()) this.#results.style.minHeight = '';
  }

  /** What stands in the text, behind the exact answers. */
  async #addText(answer: ExactAnswer, exact: readonly HTMLElement[], isStale: () => boolean): Promise<void> {
    await pause();
    if (isStale()) return;
    const found = await searchText(answer.matches, answer.text, this.#filter, isStale);
    if (!found || isStale()) return;
    const { matches, pages, total, registrations, isTextMissing } = found;
    const { shown, elements } = textSection(pages, this.#filter !== 'all');
    const registered = registrations.length;
    const summary = resultSummary({ exact: matches.length, text: shown, total, registered });
    this.#show(isTextMissing ? `${summary} The full text could not be loaded.` : summary, [
      ...(matches === answer.matches ? exact : exactSection({ ...answer, matches })),
      ...elements,
      ...registeredSection(registrations),
    ]);
  }

  #show(status: string, parts: readonly HTMLElement[]): void {
    // What is chosen by the keyboard stays chosen when more comes in behind it.
    const same = parts.every((part, i) => part === this.#results.children[i]);
    if (same && parts.length >= this.#results.children.length) {
      this.#results.append(...parts.slice(this.#results.children.length));
    } else this.#results.replaceChildren(...parts);
    this.#status.textContent = status;
    if (parts.length === 0) this.#results.style.minHeight = '';
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

const attached = new WeakSet<HTMLElement>();

/** Makes a box with `data-search` answer while one types. Harmless when called again. */
export function attachSearchBox(root: HTMLElement): void {
  const input = root.querySelector('input');
  const [results, status] = [find(root, 'search-results'), find(root, 'search-status')];
  if (!input || !results || !status || attached.has(root)) return;
  attached.add(root);
  new SearchBox(root, input, results, status);
  // Most people begin with a number: what it needs is there before the first key.
  preloadNumbers().catch(() => undefined);
}
