/** Work that may wait until the page shows what has happened so far. */

/** A page that isn't shown paints nothing: after so many milliseconds it is waited for no longer. */
const HIDDEN = 100;

/** Resolves in a task of its own, after the next paint. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, HIDDEN);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
