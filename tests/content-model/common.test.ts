/** Pieces that more than one schema needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasesSchema, citationsSchema, dateSchema, daySchema, idSchema, textSchema } from '#content-model/common.ts';
import type { z } from 'astro/zod';

const table: [name: string, schema: z.ZodType, good: unknown[], bad: unknown[]][] = [
  ['an id', idSchema, ['smb', 'print-spooler', 'kb832017', '445'], ['', 'SMB', 'a_b', '-a', 'a-', 'a--b', 'a b', 7]],
  ['a text', textSchema, ['a', 'two words', 'C:\\Windows'], ['', ' ', ' a', 'a ', 'a\nb', null]],
  [
    'a date',
    dateSchema,
    ['2004', '2004-07', '2004-07-14'],
    ['04', '2004-7', '2004-13', '2004-07-00', '2021-02-29', '2999', '0204', 2004],
  ],
  [
    'a day',
    daySchema,
    ['2004-07-14', '2024-02-29'],
    ['2004', '2004-07', '2004-07-32', '2021-02-30', '2023-02-29', '2021-04-31', '14.7.2004'],
  ],
  ['citations', citationsSchema, [['a'], ['a', 'b-c']], [[], ['A'], 'a', undefined]],
  ['aliases', aliasesSchema, [undefined, [], ['Any text']], [['']]],
];

for (const [name, schema, good, bad] of table) {
  test(`${name} is what it should be and nothing else`, () => {
    for (const value of good) assert.equal(schema.safeParse(value).success, true, JSON.stringify(value));
    for (const value of bad) assert.equal(schema.safeParse(value).success, false, JSON.stringify(value));
  });
}
