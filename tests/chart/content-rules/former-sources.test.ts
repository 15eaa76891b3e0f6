/** An id that a source had before is nobody else's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerSources } from '#chart/content-rules/former-sources.ts';
import { type Files, writtenOf } from '../../support/entries.ts';

const fields = (files: Files) => formerSources(writtenOf(files)).map(({ file, field }) => `${file} ${field}`);

test('ids that no source has any more are in order', () => {
  assert.deepEqual(fields({ sources: { kept: { formerly: ['gone', 'lost'] }, other: {} } }), []);
});

test('an id that a source has, or that two claim, is reported where it is claimed', () => {
  assert.equal(fields({ sources: { kept: { formerly: ['gone', 'other'] }, other: {} } }).length, 1);
  assert.match(
    fields({ sources: { kept: { formerly: ['gone', 'other'] }, other: {} } })[0] ?? '',
    /kept.* formerly\[1\]/,
  );
  assert.match(fields({ sources: { kept: { formerly: ['gone'] }, other: { formerly: ['gone'] } } })[0] ?? '', /other/);
  assert.equal(fields({ sources: { kept: { formerly: ['kept'] } } }).length, 1);
});
