/**
 * Pages that show something else for some addresses. A script of a line in their head marks them before anything is
 * painted, so that nothing is shown that would move when the address has been read: `awaited` parts are not seen until
 * `settlePage` has been called (pending.css).
 */
const isPending = {
  /** A tool with a shared choice in the fragment. */
  fragment: 'location.hash.includes("=")',
  /** The search page with a question. */
  query: 'location.search.includes("q=")',
  /** The page that answers for numbers without a page of their own, and for their other spellings. */
  number: '/\\d/.test(location.pathname)',
};

export type PendingOn = keyof typeof isPending;

export const PENDING_SCRIPTS = Object.fromEntries(
  Object.entries(isPending).map(([on, test]) => [on, `${test}&&(document.documentElement.dataset.pending="")`]),
) as Record<PendingOn, string>;
