/** Elements of results: whatever was typed or found is text in them, never markup. */

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** The line of an answer: its name, a few words, its kind; and below it why it is there. */
export function answerLink(
  href: string,
  { title, hint = '', kind = '' }: { title: string; hint?: string; kind?: string },
  why: readonly (Node | string)[],
): HTMLAnchorElement {
  const line = element('span', 'finder-line', element('strong', '', title), element('span', '', hint));
  if (kind) line.append(element('span', 'finder-kind', kind));
  const link = element('a', '', line);
  link.href = href;
  if (why.some((part) => part !== '')) link.append(element('span', 'finder-why', ...why));
  return link;
}

/** A heading and its list; nothing when the list is empty. */
export function headedList(heading: HTMLElement, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [heading, element('ul', '', ...items.map((item) => element('li', '', item)))];
}
