/** One search box: exact answers at once, the full text after them. */
import { portRef, refKey } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';
import { answerQuery, type ExactAnswer } from '../query/answer.ts';
import { type SearchMatch, uniquePages } from '../query/search-match.ts';
import type { ResultFilter } from '../query/result-filters.ts';
import { excerptMatches } from '../query/excerpt-matches.ts';
import { openIndex } from '../index/open-index.ts';
import { normalizeQuery } from '../query/read-query.ts';
import { resultSummary } from '../query/result-summary.ts';
import { keywordsOf } from '../index/keywords.ts';
import stylesheet from './results.css?url';
import { filterRow } from './filters.client.ts';
import { fullText } from './full-text.client.ts';
import { loadExactIndex, loadRegistrationMatches, loadRegistrations } from '../indexes.client.ts';
import { moveByArrowKeys } from './arrow-keys.client.ts';
import { addResultsPanel } from './results-panel.client.ts';
import { exactSection, registeredSection, textSection } from './results.client.ts';

/** So long must a person stop typing before the full text is asked, in milliseconds. */
const TYPING_PAUSE = 60;
/** With fewer pages than this in the text, what uncharted ports are registered for is looked at too. */
const MIN_TEXT_RESULTS = 3;
const MAX_REGISTERED = 5;
/** The same, when nothing else is asked for. */
const MAX_REGISTERED_ALONE = 20;

// The styles of results come with the script that makes them: a page pays for them when it searches.
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet }));

const pause = () => new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));

class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #results: HTMLElement;
  readonly #status: HTMLElement;
  readonly #filters: HTMLElement;
  readonly #isPage: boolean;
  #filter: ResultFilter = '';
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
    if (sent && input.value === '') input.value = sent;
    this.ask();
  }

  ask(): void {
    const mine = ++this.#turn;
    const isStale = () => mine !== this.#turn;
    // Until the last answer is in, the full text's included, the results are not what they will be.
    this.#results.ariaBusy = 'true';
    this.#answer(this.#input.value, isStale)
      .catch(() => {
        this.#status.textContent = 'The search could not be loaded. The page of all names works without it.';
      })
      .finally(() => {
        if (!isStale()) this.#results.ariaBusy = 'false';
      });
  }

  async #answer(typed: string, isStale: () => boolean): Promise<void> {
    this.#keepAddress(typed);
    this.#filters.hidden = normalizeQuery(typed) === '';
    if (this.#filters.hidden) return this.#show('', []);
    const index = await loadExactIndex();
    if (isStale()) return;
    const answer = answerQuery(index, typed);
    const matches = answer.matches.filter((match) =>
      this.#shows(match.uncharted ? 'Registered' : match.kind, match.kind),
    );
    const exact = exactSection({ ...answer, matches }, BASE);
    const found = { exact: matches.length, text: 0, total: 0, registered: 0 };
    // Until the full text has answered, the room that its last answer took stays: nothing jumps.
    if (answer.text !== '') this.#results.style.minHeight = `${this.#results.offsetHeight}px`;
    this.#show(matches.length > 0 || answer.text === '' ? resultSummary(found) : 'Searching the text …', exact);
    if (answer.text !== '') await this.#addText({ ...answer, matches }, exact, isStale);
    if (!isStale()) this.#results.style.minHeight = '';
  }

  /** With the ports that are registered in just these words in front, where no name is just that. */
  async #withRegistered(
    answer: ExactAnswer,
    known: HTMLElement[],
  ): Promise<{ all: SearchMatch[]; exact: HTMLElement[] }> {
    const { matches, text } = answer;
    const isNamed = matches[0]?.matchType === 'whole' || !this.#shows('Registered', 'Port');
    const more = isNamed ? [] : await loadRegistrationMatches(text).catch(() => []);
    const all = uniquePages([...more, ...matches]);
    return { all, exact: more.length === 0 ? known : exactSection({ ...answer, matches: all }, BASE) };
  }

  /** What stands in the text, behind the exact answers. */
  async #addText(answer: ExactAnswer, before: HTMLElement[], isStale: () => boolean): Promise<void> {
    await pause();
    if (isStale()) return;
    const { text } = answer;
    const { all: found, exact } = await this.#withRegistered(answer, before);
    if (isStale()) return;
    const words = keywordsOf(text);
    const alone = this.#filter === 'Registered';
    const answers = alone ? { pages: [], total: 0 } : await fullText(words, this.#filter, BASE).catch(() => undefined);
    if (isStale()) return;
    const known = new Set(found.map(refKey));
    const all = (answers?.pages ?? []).filter((page) => excerptMatches(page.excerpt, words));
    const pages = all.filter(({ page }) => !page || !known.has(refKey(page)));
    const { shown, elements } = textSection(pages, this.#filter !== '');
    const isShort = all.length < MIN_TEXT_RESULTS && (this.#filter === '' || alone);
    const limit = alone ? MAX_REGISTERED_ALONE : MAX_REGISTERED;
    const rows = isShort ? await loadRegistrations(text, limit).catch(() => []) : [];
    if (isStale()) return;
    const others = rows.filter(([number]) => !known.has(refKey(portRef(number))));
    const total = (answers?.total ?? 0) - ((answers?.pages.length ?? 0) - pages.length);
    const summary = resultSummary({ exact: found.length, text: shown, total, registered: others.length });
    this.#show(answers ? summary : `${summary} The full text could not be loaded.`, [
      ...exact,
      ...elements,
      ...registeredSection(others, BASE),
    ]);
  }

  #shows(...kinds: string[]): boolean {
    return this.#filter === '' || kinds.some((kind) => kind.toLowerCase() === this.#filter.toLowerCase());
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
    const query = typed === '' ? '' : `?${new URLSearchParams({ q: typed })}`;
    if (location.search !== query)
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }
}

const attached = new WeakSet<HTMLElement>();

/** Makes a box with `data-search` answer while one types. Harmless when called again. */
export function attachSearchBox(root: HTMLElement): void {
  const input = root.querySelector('input');
  const results = root.querySelector<HTMLElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  if (!input || !results || !status || attached.has(root)) return;
  attached.add(root);
  new SearchBox(root, input, results, status);
  // The first key finds the index open, with its names.
  void loadExactIndex().then(
    (index) => setTimeout(() => openIndex(index).byKey),
    () => undefined,
  );
}
