/**
 * Brings elements into an order within another one. Those that stand in their places stay there: what is moved is laid
 * out anew, and loses the focus.
 */
export function putInOrder(within: Element, children: readonly Element[]): void {
  for (const [i, child] of children.entries()) {
    const there = within.children[i] ?? null;
    if (there !== child) within.insertBefore(child, there);
  }
}
