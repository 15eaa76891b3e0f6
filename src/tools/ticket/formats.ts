/** What people paste into a ticket: one subject, four formats. */
import { readOn } from './freshen.ts';

export interface TicketRow {
  /** `TCP 445`. */
  endpoint: string;
  protocol: string;
  /** The services that use it, as a list in words. */
  services: string;
}

export interface Subject {
  /** `Port 445` or `Print Spooler`. */
  title: string;
  inShort: string;
  /** The page's absolute address. */
  link: string;
  rows: readonly TicketRow[];
  /** The data's edition, such as `2026.11`, and the day of reading. */
  edition: string;
  day: string;
}

export interface TicketFormat {
  id: 'link' | 'text' | 'markdown' | 'jira';
  label: string;
  text: string;
}

const stamp = ({ edition, day }: Subject) => `Portolan, edition ${edition}, ${readOn(day)}`;

function plainText(subject: Subject): string {
  const rows = subject.rows.map((row) => `  ${row.endpoint}  ${row.protocol}  (${row.services})`);
  return [subject.title, subject.inShort, ...rows, subject.link, stamp(subject)].join('\n');
}

/** A pipe would end the cell in Markdown and in Jira alike. */
const cell = (text: string) => text.replaceAll('|', '\\|');

function markdown(subject: Subject): string {
  const rows = subject.rows.map((r) => `| ${cell(r.endpoint)} | ${cell(r.protocol)} | ${cell(r.services)} |`);
  const table = rows.length > 0 ? ['| Port | Protocol | Services |', '| --- | --- | --- |', ...rows, ''] : [];
  return [`**[${subject.title}](${subject.link})**`, '', subject.inShort, '', ...table, stamp(subject)].join('\n');
}

function jira(subject: Subject): string {
  const rows = subject.rows.map((r) => `|${cell(r.endpoint)}|${cell(r.protocol)}|${cell(r.services)}|`);
  const table = rows.length > 0 ? ['||Port||Protocol||Services||', ...rows, ''] : [];
  return [`*[${subject.title}|${subject.link}]*`, '', subject.inShort, '', ...table, stamp(subject)].join('\n');
}

/** The subject as a link, plain text, Markdown and Jira wiki markup. */
export function ticketFormats(subject: Subject): TicketFormat[] {
  return [
    { id: 'link', label: 'Link', text: subject.link },
    { id: 'text', label: 'Plain text', text: plainText(subject) },
    { id: 'markdown', label: 'Markdown', text: markdown(subject) },
    { id: 'jira', label: 'Jira', text: jira(subject) },
  ];
}
