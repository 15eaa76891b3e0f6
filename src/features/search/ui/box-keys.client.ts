/** Keys of a search box and its results. */

/** Arrow keys walk from the box through the results and back. */
export function moveByArrowKeys(event: KeyboardEvent, root: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...root.querySelectorAll<HTMLElement>('input, [data-search-results] a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What is typed goes into the box, wherever the focus is; a space presses what has it. */
export function typeAnywhere(event: KeyboardEvent, input: HTMLInputElement): void {
  const isText = (event.key.length === 1 && event.key !== ' ') || event.key === 'Backspace';
  if (!isText || event.ctrlKey || event.metaKey || event.altKey || document.activeElement === input) return;
  // The browser puts the letter where the focus is when this has run.
  input.focus();
  const { length } = input.value;
  input.setSelectionRange(length, length);
}
