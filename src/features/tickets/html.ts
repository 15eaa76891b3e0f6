/** A ticket as HTML for the clipboard: Teams, Outlook and Word paste it as a table. */
import { escapeMarkup } from '#lib/escape.ts';
import { withoutLiveMarkup } from './live-markup.ts';
import { stampOf } from './plain-text.ts';
import { withTextsOnOneLine, hasTable, type TicketContent } from './ticket-content.ts';

/** Outlook and Word know only old attributes: without them a table has no lines. */
const TABLE = '<table border="1" cellspacing="0" cellpadding="4">';

const inHtml = (text: string) => escapeMarkup(withoutLiveMarkup(text));

const row = (name: 'th' | 'td', cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${name}${name === 'th' ? ' align="left"' : ''}>${inHtml(cell)}</${name}>`).join('')}</tr>`;

export function html(subject: TicketContent): string {
  const { title, inShort, head, rows, link } = withTextsOnOneLine(subject);
  const body = rows.map((cells) => row('td', cells)).join('');
  const table = hasTable(subject) ? `${TABLE}<thead>${row('th', head)}</thead><tbody>${body}</tbody></table>` : '';
  return [
    `<p><b><a href="${escapeMarkup(link)}">${inHtml(title)}</a></b></p>`,
    inShort && `<p>${inHtml(inShort)}</p>`,
    table,
    `<p>${escapeMarkup(stampOf(subject))}<br><a href="${escapeMarkup(link)}">${escapeMarkup(link)}</a></p>`,
  ].join('');
}
