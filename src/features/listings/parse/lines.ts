/** The lines of a paste, without what terminals, mails and wrong encodings leave in it. */

/** What is looked at, in characters: a longer line is kept as left over. */
export const MAX_LINE_LENGTH = 200_000;

export interface ListingLine {
  /** From 1. */
  number: number;
  /** As pasted, but for invisible characters. */
  raw: string;
  /** Without marks of quoting (`> `, `| `); the indentation of the rest is kept. */
  text: string;
  /** The words of `text`. */
  fields: readonly string[];
}

/** Colours of a terminal. */
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;
/** Controls, byte order marks, marks of direction and of no width: a listing has none. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Spaces that are no plain space: from web pages, and from Japanese keyboards. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** A byte order mark that was read in the wrong encoding. */
const WRONG_MARK = /^(?:\ufffd{1,3}|ÿþ|þÿ|ï»¿)/;

/** The lines of a text as they are counted everywhere here: a last line break ends a line and starts none. */
export function splitLines(text: string): string[] {
  const plain = text.replace(WRONG_MARK, '').replace(ESCAPES, '').replace(INVISIBLE, '').replace(SPACES, ' ');
  const lines = plain.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Bars of quoting and of frames that are drawn around a text. */
const BARS = '>|│┃║';
/** Where a frame ends a line. */
const FRAME_END = /\s*[│┃║]\s*$/;

/** How many marks of quoting a line starts with, each with the space behind it. */
function quotingLength(text: string): number {
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign !== undefined && BARS.includes(sign)) end = text[at + 1] === ' ' ? at + 2 : at + 1;
    else if (sign !== ' ') break;
  }
  return end;
}

const NO_FIELDS: readonly string[] = [];

/** One line, made ready for the readers. */
export function prepareLine(number: number, raw: string): ListingLine {
  const quoted = quotingLength(raw);
  const text = quoted === 0 ? raw : raw.slice(quoted).replace(FRAME_END, '');
  return { number, raw, text, fields: text.match(/\S+/g) ?? NO_FIELDS };
}
