/** Tries a schema field by field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'astro/zod';

export interface FieldCase {
  /** Values that must be refused. */
  bad: readonly unknown[];
  /** Values that must pass, besides the one of the minimal entry. */
  good?: readonly unknown[];
  /** Whether an entry may lack the field. */
  optional?: boolean;
}

/** The fields that a refusal points at. */
const refusedFields = (result: z.ZodSafeParseResult<unknown>) =>
  result.success ? [] : result.error.issues.map((issue) => String(issue.path[0]));

/** Tests every field of a schema with good and bad values; a field without a case fails. */
export function testFields(schema: z.ZodObject, minimal: object, cases: Readonly<Record<string, FieldCase>>): void {
  test('a minimal entry passes', () => {
    assert.deepEqual(schema.safeParse(minimal).error?.issues ?? [], []);
  });

  test('every field of the schema has a case here', () => {
    assert.deepEqual(Object.keys(schema.shape).sort(), Object.keys(cases).sort());
  });

  test('an unknown field is refused', () => {
    assert.equal(schema.safeParse({ ...minimal, colour: 'red' }).success, false);
  });

  for (const [field, { bad, good = [], optional = false }] of Object.entries(cases)) {
    test(`the field ${field} refuses bad values and takes good ones`, () => {
      assert.ok(bad.length > 0);
      for (const value of bad) {
        const result = schema.safeParse({ ...minimal, [field]: value });
        assert.deepEqual([...new Set(refusedFields(result))], [field], `${field}: ${JSON.stringify(value)}`);
      }
      for (const value of good) {
        const result = schema.safeParse({ ...minimal, [field]: value });
        assert.deepEqual(refusedFields(result), [], `${field}: ${JSON.stringify(value)}`);
      }
    });

    test(`the field ${field} ${optional ? 'may' : 'must not'} be missing`, () => {
      const entry = Object.fromEntries(Object.entries(minimal).filter(([key]) => key !== field));
      assert.deepEqual(refusedFields(schema.safeParse(entry)), optional ? [] : [field]);
    });
  }
}

/** Values that are no line of text. */
export const NO_TEXT = ['', ' ', ' leading', 'trailing ', 'two\nlines', 7, null, ['a list']];
/** Values that are no list of ids with at least one. */
export const NO_CITATIONS = [[], 'kb832017', ['KB 832017'], [7], null];
/** Values that are no list of lines of text. */
export const NO_ALIASES = ['smb', ['ok', ' '], [445], null];
/** Values that are no whole date. */
export const NO_DAY = ['2021', '2021-07', '2021-13-01', '2021-07-32', '1 July 2021', new Date(0), 20210701, null];
