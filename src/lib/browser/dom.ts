/**
 * Elements of a page, found by their marks: `data-rows`, or `data-end="source"`. Classes are for the look alone.
 * Whatever a text holds, it stays text.
 */

/** The element with a mark; undefined where the page has none. */
export const find = <E extends Element = HTMLElement>(within: ParentNode, mark: string): E | undefined =>
  within.querySelector<E>(`[data-${mark}]`) ?? undefined;

/** The element with a mark. Throws when the page lacks it: page and script are of one build. */
export function part<E extends Element = HTMLElement>(within: ParentNode, mark: string): E {
  const found = find<E>(within, mark);
  if (!found) throw new Error(`The page has no [data-${mark}].`);
  return found;
}

/** Puts a text into the element with a mark, where it is not there already. */
export function write(within: ParentNode, mark: string, text: string): void {
  const target = find(within, mark);
  if (target && target.textContent !== text) target.textContent = text;
}

/** The same, and hides the element while there is nothing to say. */
export function writeOrHide(within: ParentNode, mark: string, text: string): void {
  write(within, mark, text);
  const target = find(within, mark);
  if (target) target.hidden = text === '';
}

/** A new copy of what stands in the template with a mark. Throws when the page lacks it. */
export const copyOf = (within: ParentNode, mark: string): DocumentFragment =>
  document.importNode(part<HTMLTemplateElement>(within, mark).content, true);

/** A new element with a class, where it has one, and with children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A link. `href` is complete: the base is the caller's to put in front. */
export const link = (href: string, text: string): HTMLAnchorElement => Object.assign(element('a', '', text), { href });
