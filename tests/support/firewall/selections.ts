/** Subjects and selections by the text that links have for them. */
import assert from 'node:assert/strict';
import { readSubject } from '#features/firewall/builder/link/selection-text.ts';
import { type RuleSubject, type Selection, selectionOf } from '#features/firewall/builder/subjects/selection.ts';

export function subjectAt(text: string): RuleSubject {
  const subject = readSubject(text);
  assert.ok(subject, `${text} is the text of no subject`);
  return subject;
}

export const selectionAt = (text: string): Selection => selectionOf(subjectAt(text));
