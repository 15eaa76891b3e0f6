/** Texts of rows and steps put onto the page: they stay text, whatever they hold. */
import { element, find, part, write } from '#lib/browser/dom.ts';

/** Fills a part in; a part with nothing to say goes. */
export function fill(root: ParentNode, mark: string, text: string): void {
  if (text === '') find(root, mark)?.remove();
  else write(root, mark, text);
}

/** A sentence with commands in it: what stands between backticks is one. */
export function fillSentence(root: ParentNode, mark: string, text: string): void {
  if (text === '') return fill(root, mark, text);
  const pieces = text.split('`').map((piece, i) => (i % 2 === 0 ? piece : element('code', '', piece)));
  part(root, mark).replaceChildren(...pieces);
}
