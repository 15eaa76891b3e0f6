/** Files that have to be there by name, each with a schema of its own: vocabularies and lists. */
import type { z } from 'astro/zod';
import type { Diagnostic } from '#chart/diagnostic.ts';
import type { ContentFile } from './read.ts';
import { schemaProblems } from './schema-problems.ts';
import { valueProblems } from './value-problems.ts';

/** What is wrong with the files of these names, `content/edition.json`; the noun is for one that is missing. */
export function namedFileProblems(
  files: readonly ContentFile[],
  schemas: Readonly<Record<string, z.ZodType>>,
  noun: string,
): Diagnostic[] {
  return Object.entries(schemas).flatMap(([name, schema]): Diagnostic[] => {
    const found = files.find(({ file }) => file === name);
    if (!found) return [{ file: name, field: 'file', found: 'nothing', expected: `this ${noun}` }];
    const unread = found.problems.map((problem) => ({ file: name, ...problem }));
    return found.data === undefined ? unread : [...unread, ...schemaProblems(found, schema), ...valueProblems(found)];
  });
}
