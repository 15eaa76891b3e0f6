/** What a node of prose says: its line, its text, how an author wrote it. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { childrenOf } from './prose-tree.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

export const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** A node and all below it, in the order in which they stand. */
export const withDescendants = (node: MdastNode): MdastNode[] => [node, ...childrenOf(node).flatMap(withDescendants)];

/** The text of a heading or of a link, without its marks. */
export const textOf = (node: MdastNode): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('');

/** The opening tag of an element as written: `<Port n="445" />`. */
export function openingTag(source: string, { position, children }: Element): string {
  const from = position?.start.offset ?? 0;
  const to = children[0]?.position?.start.offset ?? position?.end.offset;
  return source.slice(from, to).trim();
}
