/** What stands in comments. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf, noteOf } from '#features/firewall/model/notes.ts';
import { maxCharacters } from '#features/firewall/quote/one-line.ts';
import { NO_LIMITS } from '#features/firewall/model/capabilities.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { toWrite } from '#features/firewall/model/to-write.ts';
import { ANY, OPEN, permit, SET_NAME, setOf, SITE, SMB, tcp } from '../../../support/firewall/sets.ts';

const OTHER = { text: 'SMB, for Server', path: '/services/server/#tcp-445-smb' };
const SET = { site: SITE, ticket: '', expires: '', comment: '' };
const whole = `${SMB.text}: ${SITE}${SMB.path}`;

test('a note holds every reason with the address of its page', () => {
  assert.equal(noteOf(permit(tcp(445), 'forward', SMB, OTHER), SET), `${whole}; ${OTHER.text}: ${SITE}${OTHER.path}`);
});

test('where not all fit, it holds the first and says how many more there are', () => {
  assert.equal(noteOf(permit(tcp(445), 'forward', SMB, OTHER, OTHER), SET, maxCharacters(100)), `${whole}, and 2 more`);
});

test('where not all fits, the address goes first, then words of the reason', () => {
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(whole.length)), whole);
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(whole.length - 1)), SMB.text);
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(20)), 'SMB, for Print...');
  assert.equal(noteOf(permit(tcp(445)), SET, maxCharacters(8)), 'SMB...');
});

test('what the reader wrote comes first, and is the last to be cut', () => {
  const own = { site: SITE, ticket: '', expires: '', comment: 'RFC-2026-004711,\napproved by network board' };
  const said = 'RFC-2026-004711, approved by network board';
  assert.equal(noteOf(permit(tcp(445)), own), `${said}; ${whole}`);
  assert.equal(noteOf(permit(tcp(445)), own, maxCharacters(100)), `${said}; ${SMB.text}`);
  assert.equal(noteOf(permit(tcp(445)), own, maxCharacters(52)), `${said}; SMB...`);
  assert.equal(noteOf(permit(tcp(445)), own, maxCharacters(45)), said);
  assert.equal(noteOf(permit(tcp(445)), own, maxCharacters(20)), 'RFC-2026-004711,...');
  assert.ok(noteOf(permit(tcp(445)), { ...SET, comment: 'x'.repeat(999) }).length < whole.length + 70);
});

test('a reason without a word is its address', () => {
  const silent = permit(tcp(445), 'forward', { text: '\u0000 ', path: '/x/' });
  assert.equal(noteOf(silent, SET), `${SITE}/x/`);
});

test('the head says the name, between whom, what the reader wrote on one line, the link and the edition', () => {
  const set = setOf([permit(tcp(445))], { source: ANY, destination: OPEN, comment: 'CHG 1\nand more' });
  const head = (more: Partial<RuleSet>) => headOf(toWrite({ ...set, ...more }, NO_LIMITS), String);
  assert.deepEqual(head({}), [
    `${SET_NAME}: from any address to DESTINATION.`,
    'CHG 1 and more',
    `The same set again: ${set.link}`,
    'Portolan, edition 2026.11, 2026-11-21.',
  ]);
  assert.equal(head({ comment: ' \n ' }).length, 3);
  assert.ok(head({ comment: 'x'.repeat(10_000) }).every((line) => line.length < 600));
});
