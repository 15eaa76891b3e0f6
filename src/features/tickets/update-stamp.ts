/** Brings a text that was made at build time up to the moment of copying. */

/** When, and at which origin, a text is copied. */
interface CopyMoment {
  /** The origin that the site was built for, and the one it is read at. */
  from?: string;
  to?: string;
  date: Date;
}

/** The day on which somebody read the page, as a ticket says it. */
export const readOn = (day: string) => `read ${day}`;

const READ_ON = /\bread \d{4}-\d{2}-\d{2}$/gm;

/** Puts in the reader's origin and, where a line ends with the day of reading, the day (ISO 8601, UTC). */
export function updateStamp(text: string, { from, to, date }: CopyMoment): string {
  const here = from && to ? text.replaceAll(from, to) : text;
  return here.replace(READ_ON, readOn(date.toISOString().slice(0, 10)));
}
