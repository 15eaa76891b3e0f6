/** What stands in front of a line, or around it, where it was copied from somewhere: tried on lines that nobody knows. */

/** One way to write a line down, and the line without it; undefined where it isn't written so. */
type Peeling = (text: string) => string | undefined;

const behind =
  (pattern: RegExp): Peeling =>
  (text) => {
    const match = pattern.exec(text);
    return match && match[0] !== '' ? text.slice(match[0].length) : undefined;
  };

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: ' ', r: '', '"': '"', '\\': '\\', '/': '/' };

const PEELINGS: readonly Peeling[] = [
  // The first of several lines in backticks.
  behind(/^\s*`/),
  // A string of an array or of code: `"tcp LISTEN …",`, `'tcp LISTEN …' +`.
  (text) => {
    const inside = /^\s*(["'`])(.+)\1[,;]?\s*\+?\s*$/.exec(text)?.[2];
    return inside?.replace(/\\([tnr"\\/])/g, (_, sign: string) => ESCAPED[sign] ?? '');
  },
  // A comment.
  behind(/^\s*(?:\/\/+|#+|;+|--|rem\b)\s?/i),
  // `grep -n`, with the file's name or without.
  behind(/^(?:[\w./\\-]{1,80}:)?\d{1,7}[:-]/),
  // A time: of ISO 8601, or of syslog with host and program.
  behind(/^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?:?\s+/),
  behind(/^\s*[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: [\w.-]{1,60} [\w./-]{1,60}(?:\[\d+\])?:)?\s+/),
  // A diff, a list.
  behind(/^[+-](?![+-])/),
  behind(/^\s*[*•·]\s+/),
  // A row of a Markdown table, of which the quoting has already taken the first bar.
  (text) =>
    /\S\s*\|/.test(text)
      ? text
          .replace(/^\s*\|/, '')
          .replace(/\|\s*$/, '')
          .replace(/\s*\|\s*/g, '  ')
      : undefined,
  // Colours of a forum, tags of a page, marks of Markdown: cells of a table stay apart.
  (text) =>
    /<\/?[a-z]|\[\/?[a-z]+(?:=[^\]]{0,40})?\]|\*\*/i.test(text)
      ? text
          .replace(/<\/?(?:td|th|tr|br)\b[^<>]{0,200}>/gi, '  ')
          .replace(/<\/?[a-z][^<>]{0,200}>|\[\/?(?:color|b|i|u|size|font|highlight)(?:=[^\]]{0,40})?\]|\*\*/gi, '')
      : undefined,
  // A web page's source.
  (text) =>
    /&(?:lt|gt|amp|quot|#39|nbsp);/.test(text)
      ? text.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
      : undefined,
  // Other Unixes put the address of a control block in front.
  behind(/^[0-9a-f]{8,16}\s+(?=tcp|udp)/i),
];

/** A line behind a comment's sign, which is a prompt's sign too; undefined where there is none. */
export const withoutComment = (text: string): string | undefined => /^\s*#+[ \t]([ \t]*\S.*)$/.exec(text)?.[1];

/** No line of a listing that has something around it is longer. */
const MAX_PEELED = 2_000;

/** The line without what one of the ways puts around it, and twice over: `+ // tcp …`. */
export function* peeled(text: string): Generator<string> {
  if (text.length > MAX_PEELED) return;
  for (const peel of PEELINGS) {
    const once = peel(text);
    if (once === undefined) continue;
    yield once;
    for (const again of PEELINGS) {
      const twice = again === peel ? undefined : again(once);
      if (twice !== undefined) yield twice;
    }
  }
}

/** Where another row starts on the same line, as some forms and chats leave it: it has more than an address. */
const NEXT_ROW = /\s(?=(?:TCP|UDP)v?[46]?\s+(?:\[?[\da-fA-F.:*]+\]?):\d{1,5}\s+\S)/g;

/** The rows of a line that holds several; undefined where it holds one. */
export function rowsOnOneLine(text: string): string[] | undefined {
  const escaped = text.includes('\\n') && /LISTEN|UNCONN/.test(text);
  // Behind the first word of a line stands no other protocol, as a rule.
  const behind = text.search(/\S/) + 1;
  if (!escaped && text.indexOf('TCP', behind) < 0 && text.indexOf('UDP', behind) < 0) return undefined;
  const rows = escaped
    ? text
        .replace(/^.*?"\s*:\s*"/, '')
        .split(/\\r?\\n|\\n/)
        .map((row) => row.replace(/\\t/g, '\t').replace(/\\"/g, '"'))
    : text.split(NEXT_ROW);
  // What stands in front of a lone row is peeled off it.
  return rows.filter((row) => (escaped ? /[a-z]/i : /(?:TCP|UDP)v?[46]?\s/).test(row)).length > 1 ? rows : undefined;
}
