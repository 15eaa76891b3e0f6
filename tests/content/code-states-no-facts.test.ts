/** Facts are content: no id of a source, and no title of a service, stands in code. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import claims from '#content/claims.json' with { type: 'json' };
import ephemeralRanges from '#content/ephemeral-ranges.json' with { type: 'json' };
import { MAX_PORT } from '#chart/port-space.ts';
import { realChart, ROOT } from '../support/real-chart.ts';

const FILES = globSync('src/**/*.{ts,astro}', { cwd: ROOT }).map((file) => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}));

/** Ids that only show how something is written, in a message for authors. */
const EXAMPLES = ['rfc9110'];

/** Words of the frame and of names of systems, which happen to be titles of services too. */
const OTHER_WORDS = ['Unbound', 'Astro', 'Server'];

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*/g, '$1');

/** Words in quotes or backticks. */
const quotedWords = (text: string) =>
  [...text.matchAll(/['"`]([a-z0-9]+(?:-[a-z0-9]+)+|[a-z]+\d+)['"`]/g)].map((m) => m[1] ?? '');

test('no id of a source stands in code: what a page claims by itself has its sources in content/claims.json', () => {
  assert.ok(FILES.length > 100);
  const found = FILES.flatMap(({ file, text }) =>
    quotedWords(withoutComments(text))
      .filter((word) => realChart.sources.has(word) && !EXAMPLES.includes(word))
      .map((id) => `${file}: ${id}`),
  );
  assert.deepEqual(found, []);
});

test('no title of a service stands in code', () => {
  const titles = [...realChart.services.values()].map(({ title }) => title);
  const found = FILES.flatMap(({ file, text }) => {
    const code = withoutComments(text);
    return [...new Set(titles)]
      .filter((title) => !OTHER_WORDS.includes(title) && code.includes(title))
      .filter((title) => new RegExp(`(?<![\\w])${RegExp.escape(title)}(?![\\w])`).test(code))
      .map((title) => `${file}: ${title}`);
  });
  assert.deepEqual(found, []);
});

test('every claim is one that code makes', () => {
  const code = FILES.map(({ text }) => text).join('\n');
  const unused = Object.keys(claims).filter((id) => !code.includes(`'${id}'`));
  assert.deepEqual(unused, []);
});

test('no border of an ephemeral range stands in code', () => {
  const borders = Object.values(ephemeralRanges).flatMap(({ first, last }) => [first, last]);
  // A round number may count something else.
  const telling = new Set(borders.filter((number) => number % 1000 !== 0 && number > 1025 && number < MAX_PORT));
  const found = FILES.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\d.])\d{4,5}(?![\d.])/g)]
      .map(([number]) => Number(number))
      .filter((number) => telling.has(number))
      .map((number) => `${file}: ${number}`),
  );
  assert.deepEqual(found, []);
});
