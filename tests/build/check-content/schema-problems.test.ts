/** Zod's issues in an author's words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { fieldsAt } from '#build/check-content/fields-at.ts';
import { fieldName, fieldPath } from '#build/check-content/field-path.ts';
import { parseMdx } from '#build/check-content/parse.ts';
import { schemaProblems } from '#build/check-content/schema-problems.ts';

const schema = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, 'lower-case letters'),
  size: z.int().min(1).optional(),
  kind: z.enum(['small', 'large']).default('small'),
  link: z.url().optional(),
  parts: z.array(z.union([z.strictObject({ port: z.int() }), z.strictObject({ label: z.string() })])).default([]),
  when: z.union([z.string().regex(/^\d+$/, 'digits'), z.literal(false)]).optional(),
  list: z.array(z.string()).min(1).optional(),
});

function problems(yaml: string) {
  const file = { kind: 'guides', id: 'x', file: 'x.mdx', ...parseMdx(`---\n${yaml}\n---\n`) } as const;
  return schemaProblems(file, schema).map(
    (d) => `${d.line} ${d.field}: ${d.found}; ${d.expected}${d.nearest === undefined ? '' : `; ${d.nearest}?`}`,
  );
}

const cases: [yaml: string, problems: string[]][] = [
  ['name: abc', []],
  ['name: ABC', ['2 name: "ABC"; lower-case letters']],
  ['name: 7', ['2 name: 7; a text']],
  ['name:', ['2 name: null; a text']],
  ['size: 2', ['1 name: nothing; the field "name"']],
  ['name: abc\nsize: 1.5', ['3 size: 1.5; a whole number']],
  ['name: abc\nsize: "2"', ['3 size: "2"; a number']],
  ['name: abc\nsize: 0', ['3 size: 0; 1 or more']],
  ['name: abc\nkind: lage', ['3 kind: "lage"; one of small, large; large?']],
  ['name: abc\nkind: medium', ['3 kind: "medium"; one of small, large']],
  ['name: abc\nlink: example.org', ['3 link: "example.org"; an address such as "https://example.org/"']],
  ['name: abc\nlist: []', ['3 list: []; at least 1 in the list']],
  ['name: abc\nlist: one', ['3 list: "one"; a list']],
  ['name: abc\nwhen: true', ['3 when: true; a text or false']],
  ['name: abc\nwhen: soon', ['3 when: "soon"; digits']],
  [
    'name: abc\nname2: x',
    ['3 name2: unknown field "name2"; one of the fields name, size, kind, link, parts, when, list; name?'],
  ],
  ['name: abc\nparts:\n  - port: x', ['4 parts[0].port: "x"; a number']],
  ['name: abc\nparts:\n  - label: x\n  - label: 7', ['5 parts[1].label: 7; a text']],
  [
    'name: abc\nparts:\n  - port: 1\n    lable: x',
    ['5 parts[0].lable: unknown field "lable"; one of the fields port, label; label?'],
  ],
  ['- a\n- list', ['1 front matter: ["a","list"]; fields, such as "title: …"']],
  ['', ['1 front matter: null; fields, such as "title: …"']],
  ['name: 2004-07-14', ['2 name: 2004-07-14 without quotes; "2004-07-14"']],
];

for (const [yaml, expected] of cases) {
  test(`${JSON.stringify(yaml)} has ${expected.length === 0 ? 'no problem' : 'its problem, in words'}`, () => {
    assert.deepEqual(problems(yaml), expected);
  });
}

test('all problems of a file are reported at once', () => {
  assert.equal(problems('name: ABC\nsize: x\ncolour: red\nshape: round').length, 4);
});

test('a long value is cut', () => {
  const [problem = ''] = problems(`name: ${'A'.repeat(200)}`);
  assert.ok(problem.length < 120, problem);
  assert.match(problem, /…/);
});

test('a field’s name and its path are two ways to say one thing', () => {
  for (const path of [['a'], ['a', 0], ['a', 12, 'b'], ['a', 'b', 0, 'c']])
    assert.deepEqual(fieldPath(fieldName(path)), path);
  assert.equal(fieldName(['endpoints', 2, 'protocol']), 'endpoints[2].protocol');
  assert.equal(fieldName([]), '');
});

test('the fields at a path are found through lists, unions and defaults', () => {
  assert.deepEqual(fieldsAt(schema, []), ['name', 'size', 'kind', 'link', 'parts', 'when', 'list']);
  assert.deepEqual(fieldsAt(schema, ['parts', 3]), ['port', 'label']);
  assert.deepEqual(fieldsAt(schema, ['nowhere', 0]), []);
});
