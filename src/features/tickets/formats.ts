/** The formats of a ticket: one subject, five ways to paste it. */
import { html } from './html.ts';
import { jira, markdown } from './markup.ts';
import { plainText } from './plain-text.ts';
import type { TicketContent } from './ticket-content.ts';

export type FormatId = 'link' | 'text' | 'markdown' | 'jira' | 'html';

/** What a button says, in the order of the buttons. */
export const FORMATS: readonly { id: FormatId; label: string }[] = [
  { id: 'link', label: 'Link' },
  { id: 'text', label: 'Plain text' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'jira', label: 'Jira' },
  { id: 'html', label: 'Rich text' },
];

const WRITERS: Readonly<Record<FormatId, (subject: TicketContent) => string>> = {
  link: ({ link }) => link,
  text: plainText,
  markdown,
  jira,
  html,
};

/** Whether a word names a format. */
export const isFormat = (word: string | undefined): word is FormatId =>
  word !== undefined && Object.hasOwn(WRITERS, word);

/** The subject in one format; `html` is for the clipboard, beside the plain text. */
export const ticketAs = (id: FormatId, subject: TicketContent): string => WRITERS[id](subject);
