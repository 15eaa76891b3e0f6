/** Hands a text to the reader as a file, without asking any host. */
import type { ExportFormat } from '../session/listing-session.ts';

const FILES: Readonly<Record<ExportFormat, readonly [type: string, name: string]>> = {
  csv: ['text/csv', 'listing-explained.csv'],
  json: ['application/json', 'listing-explained.json'],
  markdown: ['text/markdown', 'listing-explained.md'],
};

export function saveFile(kind: ExportFormat, text: string): void {
  const [type, download] = FILES[kind];
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href, download }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 10_000);
}
