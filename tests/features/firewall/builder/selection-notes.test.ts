/** What the reader says of one thing that is chosen: in the link, and in every output that has room for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment, writeFragment } from '#features/firewall/builder/link/fragment.ts';
import { EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { withEnds } from '#features/firewall/builder/change-ends.ts';
import { NO_NOTES, notesToWrite, withNotes } from '#features/firewall/builder/selection-notes.ts';
import { ruleSetTicket } from '#features/firewall/builder/ticket.ts';
import { viewOf } from '#features/firewall/builder/view.ts';
import { SYNTAXES } from '#features/firewall/syntax/syntax-names.ts';
import { loadSyntax } from '#features/firewall/syntax/load-syntax.ts';
import { writeRules } from '#features/firewall/syntax/write-rules.ts';
import { plainText } from '#features/tickets/index.ts';
import { selectionAt } from '../../../support/firewall/selections.ts';
import { CATALOGUE } from './support.ts';

const NOTES = { name: 'Jump host', justification: 'Administrators come here', ticket: 'CHG-7', expires: '2031-12-31' };
const CONTEXT = {
  site: 'https://portolan.example',
  page: 'https://portolan.example/tools/firewall/',
  day: '2026-11-30',
};

const STATE = {
  ...EMPTY_STATE,
  selections: [withNotes(selectionAt('tcp/22'), NOTES), selectionAt('tcp/80')],
  source: '10.0.0.0/8',
  destination: '10.1.2.3',
  ticket: 'SET-1',
  expires: '2030-01-01',
};

const view = (more: Partial<typeof STATE> = {}) => viewOf(CATALOGUE, { ...STATE, ...more }, false, CONTEXT);
const rulesFor = async (id: (typeof SYNTAXES)[number]['id'], more: Partial<typeof STATE> = {}) =>
  writeRules(await loadSyntax(id), view(more).set).text;

/** Not within the link, which has it in any case. */
const TICKET = /(?<!%3D)CHG-7/;

/** What only tests what is open, or names ports without a comment for each. */
const WITHOUT_ROOM = new Set(['nmap', 'test-netconnection', 'powershell-groups']);

test('name, reason and ticket of one thing stand in every output that says why', async () => {
  for (const { id } of SYNTAXES) {
    if (WITHOUT_ROOM.has(id) || !view().offered.some((one) => one.id === id)) continue;
    const text = await rulesFor(id);
    assert.match(text, TICKET, id);
    assert.match(text, /Jump host/, id);
  }
});

test('what was said of one thing takes the place of what was said of all, and of that one alone', async () => {
  const lines = (await rulesFor('iptables')).split('\n').filter((line) => line.includes('--comment'));
  const line = (port: number) => lines.find((one) => one.includes(`--dport ${port} `)) ?? '';
  assert.match(line(22), /--comment "CHG-7; until 2031-12-31; Jump host: Administrators come here; TCP 22/);
  assert.match(line(80), /--comment "SET-1; until 2030-01-01; TCP 80/);
});

test('the change request and the registers have them in their own places', async () => {
  const request = await rulesFor('change-request');
  assert.match(
    request,
    /TCP 22, from .*\n {3}For: Jump host: Administrators come here\n {3}Change or ticket: CHG-7\n {3}Needed until: 2031-12-31\n/,
  );
  assert.doesNotMatch(request.slice(request.indexOf('TCP 80, from')), TICKET);
  const pci = await rulesFor('register-pci');
  const [, first = '', second = ''] = pci.split('\n');
  assert.match(first, /^"?Jump host: TCP 22.*Administrators come here.*CHG-7,2031-12-31/);
  assert.match(second, /^"?TCP 80.*SET-1,2030-01-01/);
  assert.match(await rulesFor('oscal'), /"purpose": "Administrators come here/);
  assert.match(plainText(ruleSetTicket(view())), /Administrators come here \(CHG-7, until 2031-12-31\)/);
});

test('what two ask for is needed until the last day of both, under both tickets', async () => {
  const other = withNotes(selectionAt('tcp/20-30'), {
    ...NO_NOTES,
    name: 'Lab',
    ticket: 'CHG-9',
    expires: '2033-01-01',
  });
  const text = await rulesFor('iptables', { selections: [...STATE.selections, other] });
  assert.match(text, /--comment "CHG-9, CHG-7; until 2033-01-01; Lab; Jump host: Administrators come here;/);
});

test('a last day that is over is said in the head, and one that is none stands nowhere', async () => {
  const selections = [withNotes(selectionAt('tcp/22'), { ...NOTES, expires: '2026-11-29' })];
  assert.match(
    await rulesFor('nftables', { selections }),
    /NOTE: Some of these rules were to be there until 2026-11-29/,
  );
  assert.equal(notesToWrite({ ...NOTES, expires: 'soon' })?.expires, '');
  assert.equal(notesToWrite({ ...NO_NOTES, name: ' \n', expires: 'soon' }), undefined);
});

test('they stay with a choice that gets other ends, and go when all of them are emptied', () => {
  const [first] = STATE.selections;
  assert.ok(first);
  const moved = withEnds(first, { source: 1, destination: 0 });
  assert.deepEqual(moved.notes, NOTES);
  assert.equal('notes' in withNotes(moved, NO_NOTES), false);
});

test('a link has them in version 4, once for all that share them', () => {
  const shared = { ...STATE, selections: STATE.selections.map((one) => withNotes(one, NOTES)) };
  const link = writeFragment(shared);
  assert.match(link, /^#v=4&i=tcp\/22:note-1,tcp\/80:note-1&.*notes=Jump\+host%3DAdministrators/);
  assert.deepEqual(readFragment(link), { state: shared, notices: [] });
  assert.match(writeFragment({ ...STATE, selections: [selectionAt('tcp/22')] }), /^#v=3&/);
});

test('notes that a link has lost are said, and what they belong to stays', () => {
  const link = writeFragment(STATE).replace(/&notes=[^&]*/, '');
  const read = readFragment(link);
  assert.deepEqual(read?.state.selections, [selectionAt('tcp/22'), selectionAt('tcp/80')]);
  assert.match(read.notices.join(' '), /lost what was said of 1 thing that is chosen/);
});
