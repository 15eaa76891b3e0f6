/** Zod's issues, said as diagnostics: what was found, what was expected, the nearest word. */
import type { z } from 'astro/zod';
import { type Diagnostic, nearestWord } from '#chart/diagnostic.ts';
import type { ContentFile } from './read.ts';
import { expectation } from './expectation.ts';
import { fieldName } from './field-path.ts';
import { fieldsAt } from './fields-at.ts';

type Issue = z.core.$ZodIssue;

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A union's issue becomes those of the branch that the author most likely meant. */
function flatten(issue: Issue, path: readonly PropertyKey[] = []): { issue: Issue; path: PropertyKey[] }[] {
  const here = [...path, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path: here }];
  const branches = issue.errors.filter((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  const best = branches.sort((a, b) => a.length - b.length)[0];
  return best ? best.flatMap((inner) => flatten(inner, here)) : [{ issue, path: here }];
}

interface Problem extends Omit<Diagnostic, 'file' | 'line' | 'field'> {
  path: PropertyKey[];
}

function describe(issue: Issue, path: PropertyKey[], schema: z.ZodType, data: unknown): Problem[] {
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      found: `unknown field "${key}"`,
      expected: `one of the fields ${fields.join(', ')}`,
      nearest: nearestWord(key, fields),
    }));
  }
  if (issue.code === 'invalid_key') return [{ path, found: quote(path.at(-1)), expected: expectation(issue) }];
  if (value === undefined && issue.code !== 'custom') {
    return [{ path, found: 'nothing', expected: `the field "${String(path.at(-1) ?? '')}"` }];
  }
  if (value instanceof Date) {
    const day = Number.isNaN(value.getTime()) ? 'a date' : value.toISOString().slice(0, 10);
    return [{ path, found: `${day} without quotes`, expected: `"${day}"` }];
  }
  const nearest = issue.code === 'invalid_value' ? nearestWord(String(value), issue.values.map(String)) : undefined;
  return [{ path, found: quote(value), expected: expectation(issue), nearest }];
}

type Located = Pick<ContentFile, 'file' | 'data' | 'lineOf'>;

/** The problems of one file against its schema, each with its line. */
export function schemaProblems({ file, data, lineOf }: Located, schema: z.ZodType): Diagnostic[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const whole = file.endsWith('.json') ? 'file' : 'front matter';
  return result.error.issues
    .flatMap((issue) => flatten(issue))
    .flatMap(({ issue, path }) => describe(issue, path, schema, data))
    .map(({ path, ...problem }) => ({ file, line: lineOf(path) ?? 1, field: fieldName(path) || whole, ...problem }));
}
