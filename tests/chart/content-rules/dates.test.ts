/** Dates that have come, in an order that can be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dates } from '#chart/content-rules/dates.ts';
import { ADVISORY, writtenOf } from '../../support/entries.ts';

/** Tests are judged on the day of the edition, 21 November 2026. */
const advisory = (own: object) =>
  dates(writtenOf({ ports: { 80: { advisories: [{ ...ADVISORY, ...own }] } } })).map(({ field }) => field);
const source = (date: unknown) => dates(writtenOf({ sources: { a: { date } } })).map(({ field }) => field);
const edition = (date: string) =>
  dates(writtenOf({}, [{ file: 'content/edition.json', data: { edition: '2026.11', date } }])).map(
    ({ field }) => field,
  );

test('an advisory that is listed and checked on the day of its publication is in order', () => {
  const day = '2021-07-01';
  assert.deepEqual(advisory({ published: day, kev: day, checked: day }), []);
  assert.deepEqual(advisory({ kev: false }), []);
});

test('nobody lists or checks an advisory before it is published', () => {
  assert.deepEqual(advisory({ kev: '2021-06-30' }), ['advisories[0].kev']);
  assert.deepEqual(advisory({ kev: false, checked: '2021-06-30' }), ['advisories[0].checked']);
});

test('no day of an advisory is to come', () => {
  assert.deepEqual(advisory({ checked: '2026-11-21' }), []);
  assert.deepEqual(advisory({ checked: '2026-11-22' }), ['advisories[0].checked']);
  const day = '2026-11-22';
  assert.deepEqual(advisory({ published: day, kev: day, checked: day }), [
    'advisories[0].published',
    'advisories[0].checked',
    'advisories[0].kev',
  ]);
});

test('a source may be of this day, this month or this year, and not of the next', () => {
  for (const date of ['2026', '2026-11', '2026-11-21', '1981-09']) assert.deepEqual(source(date), [], date);
  for (const date of ['2027', '2026-12', '2026-11-22']) assert.deepEqual(source(date), ['date'], date);
});

test('an edition may be dated a while ahead, but not a year', () => {
  assert.deepEqual(edition('2027-11-21'), []);
  assert.deepEqual(edition('2027-11-22'), ['date']);
});

test('what is no date is left to the schema', () => {
  for (const date of ['2026-02-30', 'soon', 7, null]) assert.deepEqual(source(date), [], String(date));
});
