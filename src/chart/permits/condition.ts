/** When something is needed, in terms of what is used: the features of a scenario, or the endpoints of a service. */

export interface Condition {
  /** Needed when any of these is used; where none is named, this asks for nothing. */
  anyOf: readonly string[];
  /** And only where all of these are used as well. */
  allOf: readonly string[];
}

export const UNCONDITIONAL: Condition = { anyOf: [], allOf: [] };

export const isMet = ({ anyOf, allOf }: Condition, used: ReadonlySet<string>): boolean =>
  (anyOf.length === 0 || anyOf.some((id) => used.has(id))) && allOf.every((id) => used.has(id));
