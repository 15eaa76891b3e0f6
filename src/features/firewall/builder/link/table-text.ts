/** A small table as one word of a link: rows parted by `;`, cells by `=`, as in `Browser=10.0.0.0/8;Web server=10.0.1.10`. */

/** What parts rows and cells is escaped in a cell; a link that was put into other letters is read all the same. */
const escaped = (text: string) => text.replace(/[%;=]/g, (sign) => encodeURIComponent(sign));
const unescaped = (text: string) => text.replace(/%(25|3B|3D)/gi, (code) => decodeURIComponent(code));

/** Rows of cells as one text. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(escaped).join('=')).join(';');

/** Reads what `writeTable` wrote; an empty text has no rows. */
export const readTable = (text: string): string[][] =>
  text === '' ? [] : text.split(';').map((row) => row.split('=').map(unescaped));
