/** The identifiers by which people ask for a document: `RFC 4120`, `KB832017`, `MS04-042`, `MS-SMB2`. */

type Pattern = readonly [RegExp, (id: string) => readonly string[]];

const article = (number: string) => [`KB${number}`];
const upper = (id: string) => [id.toUpperCase()];

/** What the id of a source tells. The first group is what the identifier is made from. */
const IN_ID: readonly Pattern[] = [
  [/^rfc(\d+)$/, (n) => [`RFC ${n}`]],
  [/^ien(\d+)$/, (n) => [`IEN ${n}`]],
  [/^(?:kb|q)(\d+)$/, article],
  [/^(ms\d\d-\d{3})$/, upper],
  [/^(m[cs]-[a-z0-9]+)$/, upper],
  [/^msa(\d+)$/, article],
  [/(cve-\d{4}-\d{4,7})$/, upper],
  [/^(?:cert|cisa)-((?:ca|ta)-?\d.*)$/, upper],
  [/^(draft-.+)$/, (name) => [name]],
  [/^dmtf-(dsp\d+)$/, upper],
];

/** What its title tells besides. */
const IN_TITLE: readonly Pattern[] = [
  [/\b(?:KB ?|Knowledge Base article )(\d{5,7})\b/i, article],
  [/\b(MS\d\d-\d{3})\b/, upper],
];

const found = (text: string, patterns: readonly Pattern[]) =>
  patterns.flatMap(([pattern, idsFrom]) => {
    const part = pattern.exec(text)?.[1];
    return part === undefined ? [] : idsFrom(part);
  });

/** The identifiers of a source, from its id and its title; most sources have none. */
export function documentIds(source: { id: string; title: string }): string[] {
  return [...new Set([...found(source.id, IN_ID), ...found(source.title, IN_TITLE)])];
}

/** Microsoft's articles were Q, then KB, and are cited by their bare number too: all are `KB832017` here. */
export function asArticle(typed: string): string | undefined {
  const number = /^\s*(?:(?:kb|q)[\s:-]*(\d{5,7})|(\d{6,7}))\s*$/i.exec(typed);
  return number ? `KB${number[1] ?? number[2]}` : undefined;
}
