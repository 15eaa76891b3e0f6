/** What pages and tools say by themselves, and the sources that it rests on: `content/claims.json`. */
import list from '#content/claims.json' with { type: 'json' };

export type ClaimId = keyof typeof list;

/** The ids of the sources of some claims, each once. */
export const claimSources = (...ids: readonly ClaimId[]): string[] => [
  ...new Set(ids.flatMap((id): readonly string[] => list[id].sources)),
];
