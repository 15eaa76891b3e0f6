/** Punctuation as it is set: no space before a comma, and no names that run into each other. */
import { test } from 'node:test';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';
import { variedPages } from './varied-pages.ts';

/** A link, a name or a code ends, and the sign behind it stands apart. */
const APART = /<\/(?:a|b|em|code|span)>\s+[,;:.](?=[\s<])/g;
/** A code ends, and the next begins at once. */
const TOGETHER = /<\/code><code[ >]/g;

const around = (html: string, at: number) => html.slice(Math.max(at - 60, 0), at + 60);

test('no sign stands apart from the word before it, and no code runs into the next', () => {
  const pages = variedPages(openSite());
  assertSome(pages, 'pages');
  const problems = pages.flatMap(({ path, html }) => [
    ...[...html.matchAll(APART)].map(({ index }) => `${path} has a space before a sign: ${around(html, index)}`),
    ...[...html.matchAll(TOGETHER)].map(({ index }) => `${path} has two codes in one: ${around(html, index)}`),
  ]);
  assertNone(problems, 'Punctuation');
});
