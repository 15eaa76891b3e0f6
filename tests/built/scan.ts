/**
 * HTML read fast, tag by tag, without a tree: enough to look at every one of thousands of pages.
 * `scan.test.ts` proves on pages of every kind that it sees what a parser sees.
 */

export interface StartTag {
  /** In lower case. */
  name: string;
  /** The attributes as they are written, with a leading space. */
  written: string;
  /** The text of an element that holds nothing but text (script, style, title); otherwise undefined. */
  text: string | undefined;
}

const TAG =
  /<!--[\s\S]*?-->|<(script|style|title|textarea)((?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?)>([\s\S]*?)<\/\1\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Resolves the character references that Astro writes; an unknown one stays as it is. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** Every start tag of a page, in its order; comments are passed over. */
export function* startTags(html: string): Generator<StartTag> {
  for (const [, raw, rawWritten = '', text, name, written = ''] of html.matchAll(TAG)) {
    if (raw !== undefined) {
      const content = /^(?:title|textarea)$/i.test(raw) ? decode(text ?? '') : text;
      yield { name: raw.toLowerCase(), written: rawWritten, text: content };
    } else if (name !== undefined) yield { name: name.toLowerCase(), written, text: undefined };
  }
}

/** All attributes of a tag, references resolved. */
export function attributesOf({ written }: Pick<StartTag, 'written'>): Map<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** The text between the tags of a piece of HTML, spaces made one. */
export const plainText = (html: string): string =>
  decode(html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** What stands in the first element that opens with `opening`, up to its first end tag of that name. */
export function inside(html: string, opening: RegExp): string | undefined {
  const start = opening.exec(html);
  const name = /^<([a-z\d]+)/i.exec(start?.[0] ?? '')?.[1];
  if (!start || name === undefined) return undefined;
  const from = start.index + start[0].length;
  const end = html.indexOf(`</${name}>`, from);
  return html.slice(from, end < 0 ? undefined : end);
}
