/** The last day of a set, or of one thing in it, from what was typed. */
import { isDay } from '#content-model/day.ts';
import { longDate } from '#lib/text.ts';

/** What was made of a text that should be a day. */
export interface Expiry {
  /** ISO 8601; empty where nothing that was typed is a day. */
  expires: string;
  /** What is to be said of it, as a sentence; empty where nothing was typed. */
  meaning: string;
}

/** Reads a last day, and says that it is none, or over on `day`. */
export function expiryOf(typed: string, day: string): Expiry {
  const text = typed.trim();
  if (text === '') return { expires: '', meaning: '' };
  if (!isDay(text))
    return {
      expires: '',
      meaning: `“${text.slice(0, 20)}” is no date, and stands in no rule. Write year, month and day: 2031-12-31.`,
    };
  return {
    expires: text,
    meaning: text < day ? `It is over: ${longDate(text)} lies before today.` : `Until ${longDate(text)}.`,
  };
}
