/** On a page that is about something else the answers lie over it: it doesn't move while one types. */
import { element } from '#lib/browser/dom.ts';

/** Puts parts of a box into a panel over the page. Escape and leaving the box close it; typing opens it again. */
export function addResultsPanel(root: HTMLElement, input: HTMLInputElement, parts: readonly HTMLElement[]): void {
  const panel = element('div', 'search-panel', ...parts);
  const update = (isOpen: boolean) => (panel.hidden = !isOpen || input.value.trim() === '');
  root.classList.add('has-search-panel');
  root.append(panel);
  update(true);
  input.addEventListener('input', () => update(true));
  input.addEventListener('focus', () => update(true));
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.preventDefault();
    if (panel.contains(document.activeElement)) input.focus();
    update(false);
  });
  // A window that loses the focus is no reason to close: then there is nothing that it goes to.
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) update(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !root.contains(target)) update(false);
  });
}
