/** The index of errors: what symptoms print, so that a pasted text finds its page. A file of its own: `/search/errors.json`. */
import type { Chart } from '#chart/model.ts';

/** A symptom with its texts and codes, as they are printed; what varies stands in braces. */
export interface IndexedSymptom {
  id: string;
  title: string;
  texts: readonly string[];
}

/** The whole file. */
export type ErrorIndex = readonly IndexedSymptom[];

/** All symptoms with what they print. */
export const buildErrorIndex = ({ symptoms }: Chart): ErrorIndex =>
  [...symptoms.values()].map(({ id, title, wordings, codes }) => ({
    id,
    title,
    // A bare number stands in many a text that is no error.
    texts: [...wordings.map(({ text }) => text), ...codes.map((code) => (/^\d+$/.test(code) ? `error ${code}` : code))],
  }));
