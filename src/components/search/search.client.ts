/** One search box: exact answers at once, the full text after them. */
import type { ExactIndex } from '#tools/search/index-format.ts';
import { explainNumber } from '#tools/search/explain-number.ts';
import { lookup } from '#tools/search/lookup.ts';
import { readQuery } from '#tools/search/read-query.ts';
import { fullText } from './full-text.client.ts';
import stylesheet from '#styles/results.css?url';
import { exactGroup, group, textResult } from './results.client.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
let index: Promise<ExactIndex> | undefined;

const loadIndex = () =>
  (index ??= fetch(`${base}/search/exact.json`).then((answer) => {
    if (!answer.ok) throw new Error(`exact.json: ${answer.status}`);
    return answer.json() as Promise<ExactIndex>;
  }));

// The styles of results come with the script that makes them: a page pays for them when it searches.
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet }));

const attached = new WeakSet<HTMLElement>();

/** Makes a box with `data-search` answer while one types. Harmless when called again. */
export function attach(root: HTMLElement): void {
  const input = root.querySelector('input');
  const results = root.querySelector<HTMLElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  if (!input || !results || !status || attached.has(root)) return;
  attached.add(root);
  let turn = 0;

  async function answer(typed: string): Promise<void> {
    const mine = ++turn;
    const { numbers, tooLarge, text } = readQuery(typed);
    if (text === '') {
      results?.replaceChildren();
      if (status) status.textContent = '';
      return;
    }
    const exact = lookup(await loadIndex(), typed);
    if (mine !== turn || !results || !status) return;
    const remarks = [...numbers.filter((n) => !exact.some((hit) => hit.path === `/ports/${n}/`)), ...tooLarge];
    results.replaceChildren(...exactGroup(exact, remarks.map(explainNumber), base));
    status.textContent = summary(exact.length);

    const found = await fullText(text, base).catch(() => undefined);
    if (mine !== turn) return;
    if (!found) {
      status.textContent = `${summary(exact.length)} The full text could not be loaded.`;
      return;
    }
    const known = new Set(exact.map((hit) => base + hit.path));
    const rest = found
      .filter((page) => !known.has(new URL(page.url, location.href).pathname))
      .filter((page) => [...numbers, ...tooLarge].every((n) => new RegExp(`\\b${n}\\b`).test(page.excerpt)));
    if (rest.length > 0) results.append(...group('In the text', rest.map(textResult)));
    status.textContent = summary(exact.length + rest.length);
  }

  const summary = (count: number) => {
    if (count === 0) return 'Nothing found yet. Try a number, a service or an error’s words.';
    return count === 1 ? '1 page found.' : `${count} pages found.`;
  };
  const ask = () =>
    answer(input.value).catch(() => {
      status.textContent = 'The search could not be loaded. The page of all names works without it.';
    });

  input.addEventListener('input', () => void ask());
  root.addEventListener('keydown', (event) => move(event, root));
  input.form?.addEventListener('submit', (event) => {
    const first = results.querySelector<HTMLAnchorElement>('a[data-exact]');
    if (!first) return;
    event.preventDefault();
    location.href = first.href;
  });
  const sent = root.dataset['searchPage'] === undefined ? null : new URLSearchParams(location.search).get('q');
  if (sent && input.value === '') input.value = sent;
  void ask();
}

/** Arrow keys walk from the box through the results and back. */
function move(event: KeyboardEvent, root: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...root.querySelectorAll<HTMLElement>('input, [data-search-results] a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
