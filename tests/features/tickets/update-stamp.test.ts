/** A text brought up to the moment of copying. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { updateStamp, readOn } from '#features/tickets/update-stamp.ts';

const date = new Date('2031-02-03T23:59:59Z');
const TEXT = [
  'Port 445',
  'A fix of 2020-03-12 is known; somebody read 2020-03-12 in it.',
  'https://portolan.example/ports/445/ and https://portolan.example/ports/139/',
  'https://elsewhere.example/',
  'Portolan, edition 2026.11, read 2026-11-21',
].join('\n');

test('the day of reading at a line’s end becomes the day of copying, and no other date changes', () => {
  assert.equal(updateStamp(TEXT, { date }), TEXT.replace('read 2026-11-21', 'read 2031-02-03'));
});

test('the origin becomes the one that the page is read at, wherever it stands', () => {
  const updated = updateStamp(TEXT, { from: 'https://portolan.example', to: 'http://127.0.0.1:4321', date });
  assert.ok(updated.includes('http://127.0.0.1:4321/ports/445/ and http://127.0.0.1:4321/ports/139/'));
  assert.ok(updated.includes('https://elsewhere.example/'));
  assert.ok(!updated.includes('portolan.example'));
});

test('without both origins no address changes', () => {
  for (const moment of [{ from: 'https://portolan.example' }, { to: 'https://x.example' }, { from: '', to: 'x' }])
    assert.ok(updateStamp(TEXT, { ...moment, date }).includes('https://portolan.example/ports/445/'));
});

test('a text without a day stays as it is', () => {
  assert.equal(updateStamp('nc -zv SERVER 445', { date }), 'nc -zv SERVER 445');
});

test('what the ticket writes as the day is what is brought up to date', () => {
  assert.equal(updateStamp(readOn('2026-11-21'), { date }), readOn('2031-02-03'));
});
