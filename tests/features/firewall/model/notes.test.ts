/** What stands in comments. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf, noteOf } from '#features/firewall/model/notes.ts';
import { maxCharacters } from '#features/firewall/quote/one-line.ts';
import { ANY, OPEN, permit, setOf, SITE, SMB, tcp } from '../../../support/firewall/sets.ts';

const OTHER = { text: 'SMB, for Server', path: '/services/server/#tcp-445-smb' };
const SET = { site: SITE, comment: '' };
const whole = `${SMB.text}: ${SITE}${SMB.path}`;

test('a note holds every reason with the address of its page', () => {
  assert.equal(noteOf(permit(tcp(445), 'forward', SMB, OTHER), SET), `${whole}; ${OTHER.text}: ${SITE}${OTHER.path}`);
});

test('where not all fit, it holds the first and says how many more there are', () => {
  assert.equal(noteOf(permit(tcp(445), 'forward', SMB, OTHER, OTHER), SET, maxCharacters(100)), `${whole}, and 2 more`);
});

test('where the reason does not fit, its words are cut and the address stays whole', () => {
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(82)), `SMB, for Print...: ${SITE}${SMB.path}`);
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(72)), `SMB...: ${SITE}${SMB.path}`);
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(64)), `${SITE}${SMB.path}`);
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(10)), SMB.text);
});

test('what the reader wrote comes first, truncate, where a word of the reason has room beside it', () => {
  const own = { site: SITE, comment: 'CHG\n7' };
  assert.equal(noteOf(permit(tcp(445)), own), `CHG 7; ${whole}`);
  assert.equal(noteOf(permit(tcp(445)), own, maxCharacters(whole.length)), `CHG 7; SMB, for...: ${SITE}${SMB.path}`);
  assert.equal(noteOf(permit(tcp(445)), own, maxCharacters(72)), `SMB...: ${SITE}${SMB.path}`);
  assert.ok(noteOf(permit(tcp(445)), { site: SITE, comment: 'x'.repeat(999) }).length < whole.length + 70);
});

test('a reason without a word is its address', () => {
  const silent = permit(tcp(445), 'forward', { text: '\u0000 ', path: '/x/' });
  assert.equal(noteOf(silent, SET), `${SITE}/x/`);
  assert.equal(noteOf(silent, SET, maxCharacters(1)), `${SITE}/x/`);
});

test('the head says between whom, what the reader wrote on one line, the link and the edition', () => {
  const set = setOf([permit(tcp(445))], { source: ANY, destination: OPEN, comment: 'CHG 1\nand more' });
  assert.deepEqual(headOf(set, String), [
    'From any address to DESTINATION.',
    'CHG 1 and more',
    `The same set again: ${set.link}`,
    'Portolan, edition 2026.11, 2026-11-21.',
  ]);
  assert.equal(headOf({ ...set, comment: ' \n ' }, String).length, 3);
  assert.ok(headOf({ ...set, comment: 'x'.repeat(10_000) }, String).every((line) => line.length < 600));
});
