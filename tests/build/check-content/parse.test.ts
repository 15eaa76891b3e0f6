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

test('front matter becomes data, and the rest is prose with its line', () => {
  const { data, prose, proseLine, problems } = parseMdx(TEXT);
  assert.deepEqual(problems, []);
  assert.deepEqual(data, {
    title: 'A title',
    endpoints: [{ protocol: 'smb', port: 445 }, { protocol: 'rpc' }],
    sources: ['a', 'b'],
  });
  assert.equal(prose, '\nFirst line of prose.\n');
  assert.equal(TEXT.split('\n')[proseLine], 'First line of prose.');
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
  const { data, lineOf, proseLine, problems } = parseMdx(TEXT.replaceAll('\n', '\r\n'));
  assert.deepEqual(problems, []);
  assert.equal((data as { title: string }).title, 'A title');
  assert.equal(lineOf(['endpoints', 0, 'port']), 5);
  assert.equal(proseLine, parseMdx(TEXT).proseLine);
});

test('a date without quotes is a date, as Astro reads it', () => {
  const { data } = parseMdx('---\nday: 2004-07-14\nquoted: "2004-07-14"\n---\n');
  assert.deepEqual(data, { day: new Date('2004-07-14'), quoted: '2004-07-14' });
});

test('dashes inside the prose end no front matter', () => {
  assert.equal(parseMdx('---\na: 1\n---\nText\n\n---\n\nMore\n').prose, 'Text\n\n---\n\nMore\n');
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
