/** A ticket as Markdown and as Jira's wiki markup. What stands in a text is never taken for markup. */
import { escapeMarkdown } from '#lib/escape.ts';
import { stampOf } from './plain-text.ts';
import { cleaned, hasTable, type TicketContent } from './subject.ts';

/** Characters that mean something in Jira's wiki markup, or may at the beginning of a word. */
const inJira = (text: string) => text.replace(/[\\|{}[\]*_^~!?]|(?<!\S)[-+#](?=\S)/g, '\\$&');

/** In an address only what would end the link. */
const address = (link: string) =>
  link.replace(/[\s()|[\]]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));

export function markdown(subject: TicketContent): string {
  const { title, inShort, head, rows, link } = cleaned(subject);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const table = hasTable(subject) ? [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''] : [];
  const short = inShort ? [escapeMarkdown(inShort), ''] : [];
  return [`**[${escapeMarkdown(title)}](${address(link)})**`, '', ...short, ...table, stampOf(subject)].join('\n');
}

export function jira(subject: TicketContent): string {
  const { title, inShort, head, rows, link } = cleaned(subject);
  // A cell without anything in it would join its neighbour.
  const line = (cells: readonly string[]) => `|${cells.map((cell) => inJira(cell) || ' ').join('|')}|`;
  const table = hasTable(subject) ? [`||${head.map(inJira).join('||')}||`, ...rows.map(line), ''] : [];
  const short = inShort ? [inJira(inShort), ''] : [];
  return [`*[${inJira(title)}|${address(link)}]*`, '', ...short, ...table, stampOf(subject)].join('\n');
}
