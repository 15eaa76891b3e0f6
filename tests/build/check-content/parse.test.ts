/** A content file's text as data, with lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJson, parseMdx } from '#build/check-content/parse.ts';

const TEXT = `---
title: A title
endpoints:
  - protocol: smb
    port: 445
  - protocol: rpc
sources: [a, b]
---

First line of prose.
`;

test('front matter becomes data, and the rest is prose on its own lines', () => {
  const { data, prose, problems } = parseMdx(TEXT);
  assert.deepEqual(problems, []);
  assert.deepEqual(data, {
    title: 'A title',
    endpoints: [{ protocol: 'smb', port: 445 }, { protocol: 'rpc' }],
    sources: ['a', 'b'],
  });
  assert.equal(prose.trim(), 'First line of prose.');
  assert.equal(prose.split('\n').indexOf('First line of prose.'), TEXT.split('\n').indexOf('First line of prose.'));
});

const lines: [path: PropertyKey[], line: number | undefined][] = [
  [['title'], 2],
  [['endpoints'], 3],
  [['endpoints', 0], 4],
  [['endpoints', 0, 'port'], 5],
  [['endpoints', 1, 'protocol'], 6],
  [['endpoints', 1, 'transport'], 6],
  [['sources', 1], 7],
  [['nowhere'], undefined],
  [[], undefined],
];

for (const [path, line] of lines) {
  test(`the field ${path.join('.') || 'at the root'} stands on line ${line}, or the nearest one around it`, () => {
    assert.equal(parseMdx(TEXT).lineOf(path), line);
  });
}

test('the line breaks of Windows change neither data nor lines', () => {
  const { data, lineOf, prose, problems } = parseMdx(TEXT.replaceAll('\n', '\r\n'));
  assert.deepEqual(problems, []);
  assert.equal((data as { title: string }).title, 'A title');
  assert.equal(lineOf(['endpoints', 0, 'port']), 5);
  assert.equal(prose.replaceAll('\r\n', '\n'), parseMdx(TEXT).prose);
});

test('a date without quotes is a date, as Astro reads it', () => {
  const { data } = parseMdx('---\nday: 2004-07-14\nquoted: "2004-07-14"\n---\n');
  assert.deepEqual(data, { day: new Date('2004-07-14'), quoted: '2004-07-14' });
});

test('dashes inside the prose end no front matter', () => {
  assert.equal(parseMdx('---\na: 1\n---\nText\n\n---\n\nMore\n').prose.trim(), 'Text\n\n---\n\nMore');
});

for (const text of ['', 'Prose only.\n', '\n---\na: 1\n---\n', '---\na: 1\n']) {
  test(`${JSON.stringify(text)} has no front matter, and its prose is read all the same`, () => {
    const { problems, prose, data } = parseMdx(text);
    assert.deepEqual(
      problems.map((d) => [d.line, d.field, d.found]),
      [[1, 'front matter', 'none']],
    );
    assert.deepEqual([prose, data], [text, undefined]);
  });
}

test('broken YAML is reported once, with its line in the file', () => {
  const { problems, data } = parseMdx('---\ntitle: fine\nclash: one: two: three\nlist: [a\n---\n');
  assert.deepEqual(
    problems.map((d) => [d.line, d.field]),
    [[3, 'front matter']],
  );
  assert.equal(data, undefined);
});

test('JSON knows its lines', () => {
  const { data, lineOf, problems } = parseJson('{\n  "title": "T",\n  "url": null\n}\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(data, { title: 'T', url: null });
  assert.equal(lineOf(['url']), 3);
});

for (const text of ['{ "a": 1, }', "{ 'a': 1 }", '{ "a": 1 } // why', 'a: 1', '']) {
  test(`${JSON.stringify(text)} is no JSON`, () => {
    const { problems, data } = parseJson(text);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.found ?? '', /^broken JSON: ./);
    assert.ok((problems[0]?.line ?? 0) >= 1);
    assert.equal(data, undefined);
  });
}

test('what the build reads otherwise than YAML’s makers is read as the build reads it', () => {
  assert.deepEqual(parseMdx('---\na: 0777\nb: 0o17\n---\n').data, { a: 777, b: 15 });
});

const REFUSED: [what: string, yaml: string, line: number, found: RegExp][] = [
  ['an alias', 'a: [x]\nb: [*c]', 3, /^the alias \*c of YAML$/],
  ['an anchor', 'a: 1\nb: &c [x]', 3, /^the anchor &c of YAML$/],
  ['a tag', 'a: 1\nb: !!binary aGk=', 3, /^the tag .*binary of YAML$/],
  ['a tag that makes code', 'a: !!js/function "function () {}"', 2, /^the tag .*js\/function of YAML$/],
  ['a field that stands twice', 'a: 1\na: 2', 3, /^broken YAML: /],
  ['dashes that end it early', 'a: 1\n--- b\nc: 2', 3, /^"---" before its end$/],
  ['a thousand lists in each other', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`, 2, /^broken YAML: |^more than /],
  ['thirty lists in each other', `a: ${'['.repeat(30)}${']'.repeat(30)}`, 1, /^more than 20 levels/],
];

for (const [what, yaml, line, found] of REFUSED) {
  test(`front matter with ${what} is refused, with its line`, () => {
    const { data, problems } = parseMdx(`---\n${yaml}\n---\n`);
    assert.equal(data, undefined);
    assert.deepEqual(
      problems.map((d) => d.line),
      [line],
    );
    assert.match(problems[0]?.found ?? '', found);
  });
}

test('signs that only look like those of an anchor or a tag are text', () => {
  const { problems } = parseMdx('---\na: Q&A & more!\nb: "*.example.org"\nc: a*b\n---\n');
  assert.deepEqual(problems, []);
});

test('JSON that states a field twice is refused with the line of the second', () => {
  const [problem, ...more] = parseJson('{\n  "a": { "b": ":" },\n  "a": 2\n}\n').problems;
  assert.deepEqual(more, []);
  assert.deepEqual([problem?.line, problem?.found], [3, 'a field that stands twice']);
});

test('a thousand lists in each other are refused in JSON too', () => {
  assert.match(parseJson('['.repeat(1000) + ']'.repeat(1000)).problems[0]?.found ?? '', /^more than 20 levels/);
});
