/** Work that takes longer than a person waits in silence. */

/** The outcome of some work. Calls `tell` once, should it still be under way after so many milliseconds. */
export async function tellWhenSlow<T>(work: Promise<T>, milliseconds: number, tell: () => void): Promise<T> {
  const timer = setTimeout(tell, milliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
