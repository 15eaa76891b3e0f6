/** The text of an error in pieces: what is always the same, and what differs from case to case. */

/** A piece of a text; one that varies is the name of what stands there: `host`. */
export interface WordingPart {
  text: string;
  varies: boolean;
}

/** The pieces of a text in which what varies stands in braces: `connect to {host} failed`. */
export const wordingParts = (text: string): WordingPart[] =>
  text
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\{[a-z]+\}$/.test(part) ? { text: part.slice(1, -1), varies: true } : { text: part, varies: false },
    );
