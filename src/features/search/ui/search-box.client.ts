/** One search box: exact answers at once, the full text after them. */
import { pathOf } from '#chart/page-ref.ts';
import { afterPaint } from '#lib/browser/after-paint.ts';
import { BASE } from '#lib/browser/base.ts';
import { find } from '#lib/browser/dom.ts';
import { withoutInvisible } from '#lib/invisible.ts';
import { tellWhenSlow } from '#lib/slow.ts';
import type { ErrorIndex } from '../index/error-index.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { keywordsOf } from '../index/keywords.ts';
import { INDEX_PATIENCE, isIncomplete, loadErrorIndex, loadIndexFor, preloadNumbers } from '../indexes.client.ts';
import { answerQuery, type ExactAnswer } from '../query/answer.ts';
import { enteredMatch } from '../query/certainty.ts';
import { isErrorText } from '../query/error-matches.ts';
import { namesInWords } from '../query/names-in-words.ts';
import { normalizeQuery, readQuery } from '../query/read-query.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import { countsOf, NOT_ANSWERING, NOT_LOADED, statusOf, TEXT_NOT_ANSWERING } from '../query/result-status.ts';
import { resultSummary } from '../query/result-summary.ts';
import type { SearchMatch } from '../query/search-match.ts';
import { moveByArrowKeys, typeAnywhere } from './box-keys.client.ts';
import { filterRow } from './filters.client.ts';
import { preloadFullText } from './full-text.client.ts';
import { addResultsPanel } from './results-panel.client.ts';
import { exactSection, registeredSection, textSection } from './results.client.ts';
import stylesheet from './results.css?url';
import { searchText } from './text-search.client.ts';

/** So long must a person stop typing before the full text is asked, in milliseconds. */
const TYPING_PAUSE = 40;

// The styles of results come with the script that makes them: a page pays for them when it searches.
const styles = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
/** Nothing is shown before it has them: it would move. Without them it is shown all the same. */
const styled = new Promise((resolve) => {
  for (const end of ['load', 'error']) styles.addEventListener(end, resolve);
});
document.head.append(styles);

const pause = () => new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));

const isShown = ({ kind, uncharted }: SearchMatch, filter: ResultFilter) =>
  filter === 'all' || filter === kind || (filter === 'registered' && uncharted === true);

/** What a text needs to be answered. */
interface Loaded {
  index: ExactIndex;
  errors: ErrorIndex;
}

async function loadFor(typed: string): Promise<Loaded> {
  const [index, errors] = await Promise.all([loadIndexFor(typed), isErrorText(typed) ? loadErrorIndex() : []]);
  return { index, errors };
}

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

  /** Opens the answer that is meant, also before it is shown; the search page where none is. */
  async #enter(searchPage: string): Promise<void> {
    const typed = this.#input.value;
    const isStale = () => typed !== this.#input.value;
    const tell = () => (this.#status.textContent = NOT_ANSWERING);
    const loaded = await tellWhenSlow(loadFor(typed), INDEX_PATIENCE, tell).catch(() => undefined);
    if (isStale()) return;
    const match = loaded && enteredMatch(this.#answerOf(typed, loaded).matches);
    if (match) location.href = BASE + pathOf(match);
    else if (!this.#isPage) location.href = `${searchPage}?${new URLSearchParams({ q: withoutInvisible(typed) })}`;
  }

  #answerOf(typed: string, { index, errors }: Loaded): ExactAnswer {
    const answer = answerQuery(index, typed, errors);
    return { ...answer, matches: answer.matches.filter((match) => isShown(match, this.#filter)) };
  }

  async #answer(typed: string, isStale: () => boolean): Promise<void> {
    this.#keepAddress(typed);
    if (normalizeQuery(typed) === '') {
      this.#filters.hidden = true;
      return this.#show('', []);
    }
    await styled;
    if (isStale()) return;
    this.#filters.hidden = false;
    const { asked, tooLarge, text } = readQuery(typed);
    if (asked.length + tooLarge.length === 0) preloadFullText(keywordsOf(text));
    // The key shows in the box before anything is worked out.
    await afterPaint();
    if (isStale()) return;
    const loaded = await tellWhenSlow(loadFor(typed), INDEX_PATIENCE, () => {
      if (!isStale()) this.#status.textContent = NOT_ANSWERING;
    });
    if (isStale()) return;
    const answer = this.#answerOf(typed, loaded);
    const exact = exactSection(answer);
    // Until the full text has answered, the room that its last answer took stays: nothing jumps.
    if (answer.text !== '') this.#results.style.minHeight = `${this.#results.offsetHeight}px`;
    const summary = resultSummary({ ...countsOf(answer), text: 0, total: 0, registered: 0 });
    this.#show(answer.matches.length > 0 || answer.text === '' ? summary : 'Searching the text …', exact);
    if (answer.text !== '') await this.#addText(answer, exact, loaded.index, isStale);
    if (!isStale()) this.#results.style.minHeight = '';
  }

  /** What stands in the text, behind the exact answers. */
  async #addText(
    answer: ExactAnswer,
    exact: readonly HTMLElement[],
    index: ExactIndex,
    isStale: () => boolean,
  ): Promise<void> {
    await pause();
    if (isStale()) return;
    const search = searchText(answer.matches, answer.text, this.#filter, isStale);
    const found = await tellWhenSlow(search, INDEX_PATIENCE, () => {
      if (!isStale()) this.#status.textContent = TEXT_NOT_ANSWERING;
    });
    if (!found || isStale()) return;
    const { pages, total, registrations } = found;
    const isNothing = found.matches.length + pages.length + registrations.length === 0;
    const inWords = isNothing ? namesInWords(index, answer.text).filter((match) => isShown(match, this.#filter)) : [];
    const matches = isNothing && inWords.length > 0 ? inWords : found.matches;
    const { shown, elements } = textSection(pages, this.#filter !== 'all');
    const whole = { ...answer, matches };
    const counts = { ...countsOf(whole), text: shown, total, registered: registrations.length };
    this.#show(statusOf(counts, isIncomplete(index) || found.isIncomplete), [
      ...(matches === answer.matches ? exact : exactSection(whole)),
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
