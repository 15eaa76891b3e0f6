/** Text in XML. */
import { escapeMarkup } from '#lib/escape.ts';
import { oneLine } from './one-line.ts';

/** Text of an element or an attribute. */
export const xmlText = (text: string): string => escapeMarkup(oneLine(text));

/** A comment: two hyphens would end it (XML 1.0, section 2.5). */
export const xmlComment = (text: string): string => `<!-- ${oneLine(text).replace(/-(?=-)|-$/g, '- ')} -->`;
