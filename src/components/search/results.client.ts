/** Results as elements: nothing that was typed or found becomes markup. */
import type { Hit } from '#tools/search/lookup.ts';
import type { FoundPage } from './full-text.client.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function line(title: string, hint: string, kind: string): HTMLElement {
  return element(
    'span',
    'finder-line',
    element('b', '', title),
    element('span', '', hint),
    element('span', 'finder-kind', kind),
  );
}

/** A heading and its list, or nothing when the list is empty. */
export function group(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul', '', ...items.map((item) => element('li', '', item)));
  return [element('h2', '', title), list];
}

/** Why a page is here, unless its title says it already. */
function why({ reason, matched, how, title, hint }: Hit): string {
  const isOwn = reason === 'name';
  const isShown = [title, hint].some((text) => text.toLowerCase() === matched.toLowerCase());
  if (how === 'whole' && (isOwn || isShown)) return '';
  return isOwn ? `“${matched}”` : `${reason} “${matched}”`;
}

function exactResult(hit: Hit, base: string): HTMLElement {
  const link = element('a', '', line(hit.title, hit.hint, hit.kind));
  link.href = base + hit.path;
  if (hit.how === 'whole') link.dataset['exact'] = '';
  if (why(hit)) link.append(element('span', 'finder-why', why(hit)));
  return link;
}

/** The exact answers, and remarks on numbers that have no page. */
export function exactGroup(hits: readonly Hit[], remarks: readonly string[], base: string): HTMLElement[] {
  return [
    ...remarks.map((remark) => element('p', 'finder-remark', remark)),
    ...group(
      'Numbers and names',
      hits.map((hit) => exactResult(hit, base)),
    ),
  ];
}

/** Pagefind's excerpt as nodes: its marks are kept, all else is text. */
function excerptNodes(html: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''),
  );
}

export function textResult(page: FoundPage): HTMLElement {
  const link = element('a', '', line(page.title, '', page.kind.toLowerCase()));
  link.href = page.url;
  link.append(element('span', 'finder-why', ...excerptNodes(page.excerpt)));
  return link;
}
