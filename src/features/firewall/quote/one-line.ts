/** Text of unknown origin on one line, and no longer than a syntax takes. */
import { oneLine as withoutControls } from '#features/tickets/index.ts';

/** One line of well-formed text without control, formatting, private or unassigned characters and lone surrogates. */
export function oneLine(text: string): string {
  return withoutControls(text.toWellFormed().replace(/[\p{Co}\p{Cn}\ufffd]/gu, ''));
}

/** A comment up to the end of the line, in a file that no shell reads. */
export const hashComment = (text: string): string => `# ${oneLine(text)}`;

/** Only what ASCII prints; everything else becomes a question mark, or `other`. */
export function ascii(text: string, other = '?'): string {
  return oneLine(text.normalize('NFKC'))
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[^ -~]/gu, other);
}

/** How long a text may be, and how its length is counted. */
export interface TextLimit {
  max: number;
  size: (text: string) => number;
}

/** A limit in characters (UTF-16 units), and one in bytes of UTF-8. */
export const maxCharacters = (max: number): TextLimit => ({ max, size: (text) => text.length });
export const maxBytes = (max: number): TextLimit => ({ max, size: (text) => new TextEncoder().encode(text).length });

export const isWithin = (text: string, { max, size }: TextLimit): boolean => size(text) <= max;

/** The text within a limit; what is left out shows by dots. Never cuts a character in two. */
export function truncate(text: string, limit: TextLimit): string {
  if (isWithin(text, limit)) return text;
  const room = { ...limit, max: limit.max - 3 };
  let kept = '';
  for (const sign of text) {
    if (!isWithin(kept + sign, room)) break;
    kept += sign;
  }
  return `${kept.trimEnd()}...`;
}
