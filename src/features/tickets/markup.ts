/** A ticket as Markdown and as Jira's wiki markup. What stands in a text is never taken for markup. */
import { escapeMarkdown } from '#lib/escape.ts';
import { withoutLiveMarkup } from './live-markup.ts';
import { stampOf } from './plain-text.ts';
import { withTextsOnOneLine, hasTable, type TicketContent } from './ticket-content.ts';

const inMarkdown = (text: string) => escapeMarkdown(withoutLiveMarkup(text));

/** Characters that mean something in Jira's wiki markup, or may at the beginning of a word. */
const inJira = (text: string) => withoutLiveMarkup(text).replace(/[\\|{}[\]*_^~!?]|(?<!\S)[-+#](?=\S)/g, '\\$&');

/** In an address only what would end the link. */
const linkTarget = (link: string) =>
  link.replace(/[\s()|[\]]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));

export function markdown(subject: TicketContent): string {
  const { title, inShort, head, rows, link } = withTextsOnOneLine(subject);
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
  const table = hasTable(subject) ? [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''] : [];
  const short = inShort ? [inMarkdown(inShort), ''] : [];
  return [`**[${inMarkdown(title)}](${linkTarget(link)})**`, '', ...short, ...table, stampOf(subject)].join('\n');
}

export function jira(subject: TicketContent): string {
  const { title, inShort, head, rows, link } = withTextsOnOneLine(subject);
  // A cell without anything in it would join its neighbour.
  const line = (cells: readonly string[]) => `|${cells.map((cell) => inJira(cell) || ' ').join('|')}|`;
  const table = hasTable(subject) ? [`||${head.map(inJira).join('||')}||`, ...rows.map(line), ''] : [];
  const short = inShort ? [inJira(inShort), ''] : [];
  return [`*[${inJira(title)}|${linkTarget(link)}]*`, '', ...short, ...table, stampOf(subject)].join('\n');
}
