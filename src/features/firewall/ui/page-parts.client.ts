/** The parts of the builder's markup: every class and every word of structure stands in the page, not in scripts. */

/** The element that carries a mark, such as `data-set` or `data-end="source"`; throws when the page lacks it. */
export function part<E extends HTMLElement = HTMLElement>(within: ParentNode, mark: string): E {
  const found = within.querySelector<E>(`[data-${mark}]`);
  if (!found) throw new Error(`The page has no [data-${mark}].`);
  return found;
}

/** A new copy of the first element of the page's template for something. */
export function copyOf<E extends HTMLElement = HTMLElement>(name: string): E {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) throw new Error(`The page has no template for ${name}.`);
  return made as E;
}

/** Puts a text into the element with a mark. Whatever the text holds, it stays text. */
export function write(within: ParentNode, mark: string, text: string): void {
  const target = part(within, mark);
  if (target.textContent !== text) target.textContent = text;
}
