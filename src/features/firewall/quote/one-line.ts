/** Text of unknown origin on one line, and cut to what a syntax takes. */
import { oneLine as withoutControls } from '#features/tickets/index.ts';

/** One line of well-formed text without control, formatting or private characters and without lone surrogates. */
export function oneLine(text: string): string {
  return withoutControls(text.toWellFormed().replace(/[\p{Co}\p{Noncharacter_Code_Point}\ufffd]/gu, ''));
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

/** How long a text is for one who counts characters, and for one who counts bytes of UTF-8. */
export const inCharacters = (text: string): number => text.length;
export const inBytes = (text: string): number => new TextEncoder().encode(text).length;

/** The text within a limit; what is cut shows it by dots. Never cuts a character in two. */
export function cut(text: string, limit: number, size = inCharacters): string {
  if (size(text) <= limit) return text;
  let kept = '';
  for (const sign of text) {
    if (size(kept + sign) > limit - 3) break;
    kept += sign;
  }
  return `${kept.trimEnd()}...`;
}
