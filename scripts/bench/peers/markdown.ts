/** Pieces of plain Markdown, as every generator reads it. */

/** A text with nothing in it that Markdown would take for markup. */
export const plain = (text: string) => text.replace(/[\\`*_[\]<>|{}]/g, '\\$&').replaceAll('\n', ' ');

export const link = (text: string, address: string) => `[${plain(text)}](${address})`;

export const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

export const code = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

/** A table of finished cells; empty without rows. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A heading and what stands below it; empty when nothing does. */
export function section(heading: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '');
  return body.length === 0 ? '' : [`## ${heading}`, ...body].join('\n\n');
}

/** A file: its title as front matter, then its parts. JSON is YAML too, and knows how to quote. */
export function markdownFile(title: string, parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '').join('\n\n');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
}
