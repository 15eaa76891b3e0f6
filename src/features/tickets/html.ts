/** A ticket as HTML for the clipboard: Teams, Outlook and Word paste it as a table. */
import { stampOf } from './plain-text.ts';
import { cleaned, hasTable, type Subject } from './subject.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** Outlook and Word know only old attributes: without them a table has no lines. */
const TABLE = '<table border="1" cellspacing="0" cellpadding="4">';

const row = (name: 'th' | 'td', cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${name}${name === 'th' ? ' align="left"' : ''}>${escape(cell)}</${name}>`).join('')}</tr>`;

export function html(subject: Subject): string {
  const { title, inShort, head, rows, link } = cleaned(subject);
  const body = rows.map((cells) => row('td', cells)).join('');
  const table = hasTable(subject) ? `${TABLE}<thead>${row('th', head)}</thead><tbody>${body}</tbody></table>` : '';
  return [
    `<p><b><a href="${escape(link)}">${escape(title)}</a></b></p>`,
    inShort && `<p>${escape(inShort)}</p>`,
    table,
    `<p>${escape(stampOf(subject))}<br><a href="${escape(link)}">${escape(link)}</a></p>`,
  ].join('');
}
