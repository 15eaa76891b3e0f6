/** The scale of the map: the sheet grows along its rows and is scrolled beneath its frame. */
import { cellOf, FULL_GRID } from '../map-grid.ts';

/** So wide the sheet gets, in pixels: eight a number. */
const MAX_CANVAS_WIDTH = 8 * FULL_GRID.perRow;

/** `marked` tells the number that stays in the middle when the scale changes. */
export function mapScale(marked: () => number | undefined) {
  const pan = document.querySelector<HTMLElement>('[data-map-scroller]');
  const sheet = pan?.querySelector<HTMLElement>('[data-map-canvas]');
  const buttons = document.querySelectorAll<HTMLElement>('[data-map-scale]');
  let scale = 1;

  /** Brings a place, as a share of the row, into the middle. */
  const centre = (share: number) => {
    if (pan) pan.scrollLeft = share * pan.scrollWidth - pan.clientWidth / 2;
  };

  const factorOf = (button: HTMLElement) => Number(button.dataset['mapScale']);
  const possible = (factor: number) =>
    factor > 1 ? scale * factor * (pan?.clientWidth ?? 0) <= MAX_CANVAS_WIDTH * 1.25 : scale > 1;

  function show(): void {
    for (const button of buttons) button.setAttribute('aria-disabled', String(!possible(factorOf(button))));
  }

  /** Multiplies the scale; 0 shows the whole map. */
  function change(factor: number): void {
    if (!pan || !sheet || !possible(factor)) return;
    const number = marked();
    const middle = (pan.scrollLeft + pan.clientWidth / 2) / pan.scrollWidth;
    scale = factor === 0 ? 1 : scale * factor;
    sheet.style.width = `${scale * 100}%`;
    centre(number === undefined ? middle : cellOf(FULL_GRID, number).x / FULL_GRID.perRow);
    show();
  }

  for (const button of buttons) button.addEventListener('click', () => change(factorOf(button)));
  show();

  return {
    /** Answers + − 0; tells whether the key was one of them. */
    key(key: string): boolean {
      const factor = [2, 2, 0.5, 0]['+=-0'.indexOf(key)];
      if (factor !== undefined) change(factor);
      return factor !== undefined;
    },
    /** Scrolls where a place has left the frame. */
    follow(share: number): void {
      if (!pan || scale === 1) return;
      const at = share * pan.scrollWidth - pan.scrollLeft;
      if (at < 20 || at > pan.clientWidth - 20) centre(share);
    },
  };
}
