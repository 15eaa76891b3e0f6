/** Moments of a service's life. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBefore, momentText, momentYear } from '#chart/lifetime.ts';

test('a version has its label and its year, a year itself', () => {
  assert.equal(momentText('windows-server-2008'), 'Windows Server 2008');
  assert.equal(momentYear('windows-server-2008'), 2008);
  assert.deepEqual([momentText('2009'), momentYear('2009')], ['2009', 2009]);
});

test('versions come in their order, years by number, and one is set against the other by its year', () => {
  assert.equal(isBefore('windows-vista', 'windows-server-2008'), true);
  assert.equal(isBefore('windows-server-2008', 'windows-vista'), false);
  assert.equal(isBefore('2001', '2010'), true);
  assert.equal(isBefore('2012', 'windows-server-2008'), false);
  assert.equal(isBefore('windows-server-2008', '2012'), true);
  assert.equal(isBefore('windows-server-2008', '2001'), false);
  for (const moment of ['windows-vista', '2001']) assert.equal(isBefore(moment, moment), false);
});
