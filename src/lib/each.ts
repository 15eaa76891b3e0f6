/** So many things are under way at once: files that are open, for instance. */
const AT_ONCE = 16;

/** Does the work for every item, a few at a time; the first failure ends it. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
