/** What a schema expected, in an author's words and not in zod's. */
import type { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields, such as "title: …"',
  record: 'fields, such as "title: …"',
};

/** Our schemas' own messages say what is expected; zod's begin with what is wrong. */
const isOurs = (message: string) => !/^(?:Invalid|Too) /.test(message);

/** The end of a sentence that begins with "expected". */
export function expectation(issue: Issue): string {
  if (isOurs(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(expectation))].join(' or ');
    case 'invalid_key':
      return [...new Set(issue.issues.map(expectation))].join(' or ');
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `${issue.minimum} or more`;
    case 'too_big':
      return `${issue.maximum} or less`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address such as "https://example.org/"' : issue.message;
    default:
      return issue.message;
  }
}
