/** Text in XML. */
import { oneLine } from './one-line.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text of an element or an attribute. */
export const xmlText = (text: string): string => oneLine(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** A comment: two hyphens would end it (XML 1.0, section 2.5). */
export const xmlComment = (text: string): string => `<!-- ${oneLine(text).replace(/-(?=-)|-$/g, '- ')} -->`;
