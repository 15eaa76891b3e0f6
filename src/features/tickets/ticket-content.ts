/** What goes into a ticket, whatever its format. */

export interface TicketContent {
  /** `Port 445: SMB`, `Print Spooler (Spooler)`. */
  title: string;
  /** Two or three sentences; may be empty. */
  inShort: string;
  /** The absolute address of what it is about. */
  link: string;
  /** The table's headings, and its rows, each with as many cells; a subject may have none. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** The data's edition, such as `2026.11`. */
  edition: string;
  /** The day of reading, ISO 8601. */
  day: string;
}

/** One line without control and formatting characters: what is pasted must not change what stands around it. */
export const oneLine = (text: string) =>
  text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** The subject with every text on one line. */
export const withTextsOnOneLine = (subject: TicketContent): TicketContent => ({
  ...subject,
  title: oneLine(subject.title),
  inShort: oneLine(subject.inShort),
  head: subject.head.map(oneLine),
  rows: subject.rows.map((row) => row.map(oneLine)),
});

/** Whether there is a table. */
export const hasTable = ({ rows }: TicketContent) => rows.length > 0;
