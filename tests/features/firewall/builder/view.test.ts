/** What the page shows for a state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingCode } from '#features/firewall/builder/link/codes.ts';
import { writtenRules } from '../../../support/firewall/written.ts';
import { selectionAt } from '../../../support/firewall/selections.ts';
import { readFragment } from '#features/firewall/builder/link/fragment.ts';
import { type BuilderState, EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { ruleSetTicket } from '#features/firewall/builder/ticket.ts';
import { permitsIn } from '#features/firewall/model/rule-set.ts';
import { viewOf } from '#features/firewall/builder/view.ts';
import { CATALOGUE } from './support.ts';

const VISIT = {
  site: 'https://portolan.example',
  page: 'https://portolan.example/tools/firewall/',
  day: '2031-05-06',
};
const view = (state: Partial<BuilderState>, isKept = false) =>
  viewOf(CATALOGUE, { ...EMPTY_STATE, ...state }, isKept, VISIT);
const spooler = selectionAt('service/print-spooler');

test('without a choice there is nothing to say', () => {
  const { sentence, offered, set } = view({});
  assert.deepEqual([sentence, offered.length, permitsIn(set).length], ['', 0, 0]);
});

test('the counts tell choosing from merging', () => {
  assert.equal(
    view({ selections: [spooler, selectionAt('tcp/445')] }).sentence,
    '4 openings chosen, 3 rules after merging.',
  );
  assert.equal(
    view({ selections: [selectionAt('service/cluster')] }).sentence,
    '3 openings chosen, 3 rules after merging, 1 of them back to the source.',
  );
  const out = { ...selectionAt('service/server'), without: ['tcp-445-smb'] };
  assert.equal(view({ selections: [out] }).sentence, 'Nothing is open: all of it is left out.');
  assert.match(view({ selections: [selectionAt('service/gone')] }).sentence, /knows none of it\.$/);
});

test('the link of the rules opens the same set, and names today’s edition', () => {
  const shown = view({ selections: [spooler], source: '10.0.0.0/8', comment: 'CHG 42' });
  const read = readFragment(new URL(shown.set.link).hash);
  assert.deepEqual(read, { state: shown.state, notices: [] });
  assert.deepEqual(read.state.set, { codes: ['t135', 't445', 'r'], edition: '2026.11' });
  assert.ok(writtenRules(shown.set).some(({ text }) => text.includes(shown.set.link)));
});

test('a comment that would make the link too long stays out of it, and that is said', () => {
  const shown = view({ selections: [spooler], comment: 'x'.repeat(9000) });
  assert.ok(shown.set.link.length < 2000);
  assert.equal(shown.isShortened, true);
  assert.equal(shown.state.comment.length, 9000);
  assert.equal(view({ selections: [spooler], comment: 'x' }).isShortened, false);
});

test('a set that a link kept stays, and what has changed is told', () => {
  const set = { codes: ['t445', 'u9'], edition: '2020.01' };
  const shown = view({ selections: [spooler], set }, true);
  assert.deepEqual(permitsIn(shown.set).map(openingCode), ['t445', 'u9']);
  assert.equal(shown.set.edition, '2020.01');
  assert.equal(shown.sentence, '2 rules, as the link has them.');
  assert.match(shown.changed?.text ?? '', /made with edition 2020\.01.*edition 2026\.11 makes another/);
  assert.deepEqual(shown.changed?.difference.added.map(openingCode), ['t135', 'r']);
  assert.deepEqual(shown.changed.difference.gone.map(openingCode), ['u9']);
  assert.deepEqual(readFragment(new URL(shown.set.link).hash)?.state.set, set);
  assert.deepEqual(permitsIn(view({ selections: [spooler], set }).set).map(openingCode), ['t135', 't445', 'r']);
});

test('a kept set that the chart still makes is that of today, with its reasons', () => {
  const shown = view({ selections: [spooler], set: { codes: ['t135', 't445', 'r'], edition: '2020.01' } }, true);
  assert.equal(shown.changed, undefined);
  assert.equal(shown.set.edition, '2026.11');
});

test('a set alone is shown as the link has it', () => {
  const shown = view({ set: { codes: ['t445', 'bu53'], edition: '2020.01' } }, true);
  assert.equal(shown.sentence, '2 rules, as the link has them, 1 of them back to the source.');
  assert.ok(shown.offered.length > 0);
});

test('an address that is none leaves its placeholder in every syntax', () => {
  for (const [source, destination] of [
    ['', ''],
    ['nonsense', '10.1.2'],
    ['10.0.0.1', '2001:db8::1'],
  ] as const) {
    const { set, ends, offered } = view({ selections: [selectionAt('tcp/445')], source, destination });
    assert.equal(set.legs[0]?.destination.addresses[0]?.kind, 'placeholder', destination);
    assert.match(ends.destination.meaning, /DESTINATION stands in its place/);
    assert.ok(offered.length > 5);
  }
});

test('what was understood is said', () => {
  const { ends } = view({ source: 'any', destination: '10.0.0.0/8' });
  assert.equal(ends.source.meaning, 'Any address at all.');
  assert.equal(ends.destination.meaning, 'IPv4 network 10.0.0.0/8.');
  assert.equal(view({ source: '10.0.0.5/8' }).ends.source.isProblem, true);
  const mixed = view({ source: '10.0.0.1', destination: '::1' }).ends.destination;
  assert.match(mixed.meaning, /The source is IPv4, this is IPv6: no packet has both/);
});

test('what no firewall should be given is refused with a sentence', () => {
  const { offered, problems } = view({ selections: [selectionAt('ip/6')] });
  assert.equal(offered.length, 0);
  assert.match(problems.join(' '), /IP protocol 6 is TCP/);
});

test('the ticket has a row for each rule, the ends, the comment and the link', () => {
  const shown = view({
    selections: [spooler, selectionAt('tcp/1'), selectionAt('tcp/2'), selectionAt('tcp/3')],
    comment: 'CHG 42',
  });
  const subject = ruleSetTicket(shown);
  assert.equal(subject.title, 'Firewall rules: Print Spooler, TCP 1 and 2 more');
  assert.equal(subject.inShort, 'From SOURCE to DESTINATION. CHG 42');
  assert.equal(subject.link, shown.set.link);
  assert.deepEqual(subject.rows[0], ['TCP 1', 'DESTINATION', 'TCP 1, chosen by its number', '']);
  assert.equal(subject.rows.length, 6);
  assert.ok(
    subject.rows.slice(3).every(([, , , when]) => when !== ''),
    'endpoints say when they are needed',
  );
  assert.deepEqual([subject.edition, subject.day], ['2026.11', '2031-05-06']);
});

test('who stands at the ends is told where the chosen scenarios agree', () => {
  const one = selectionAt('scenario/web/web/database');
  assert.deepEqual(view({ selections: [one] }).roles, { source: 'web server', destination: 'database' });
  assert.deepEqual(view({ selections: [one, selectionAt('tcp/445')] }).roles, { source: '', destination: '' });
});

test('a syntax that a link asks for and that is not shown is said', () => {
  const said = (syntax: string) => view({ selections: [selectionAt('tcp/445')], syntax });
  assert.equal(said('nosuch').shown?.id, 'powershell');
  assert.deepEqual(said('nosuch').notices, [
    'The link asks for rules in “nosuch”, which this page does not know. They are shown for Windows PowerShell.',
  ]);
  assert.deepEqual(said('firewalld-service-back').notices, [
    'firewalld service, for the source has nothing to say of this set. The rules are shown for Windows PowerShell.',
  ]);
  for (const syntax of ['', 'nftables', 'powershell']) assert.deepEqual(said(syntax).notices, []);
});
