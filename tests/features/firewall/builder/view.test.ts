/** What the page shows for a state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '#features/firewall/builder/codes.ts';
import { itemOf } from '#features/firewall/builder/items.ts';
import { EMPTY, readState, type State } from '#features/firewall/builder/state.ts';
import { subjectOf } from '#features/firewall/builder/subject.ts';
import { viewOf } from '#features/firewall/builder/view.ts';
import { CATALOGUE } from './support.ts';

const PLACE = {
  site: 'https://portolan.example',
  page: 'https://portolan.example/tools/firewall/',
  day: '2031-05-06',
};
const view = (state: Partial<State>, isKept = false) => viewOf(CATALOGUE, { ...EMPTY, ...state }, isKept, PLACE);
const spooler = itemOf('service/print-spooler');

test('without a choice there is nothing to say', () => {
  const { sentence, outputs, set } = view({});
  assert.deepEqual([sentence, outputs.length, set.permits.length], ['', 0, 0]);
});

test('the counts tell choosing from merging', () => {
  assert.equal(view({ items: [spooler, itemOf('tcp/445')] }).sentence, '4 openings chosen, 3 rules after merging.');
  assert.equal(
    view({ items: [itemOf('service/cluster')] }).sentence,
    '3 openings chosen, 3 rules after merging, 1 of them back to the source.',
  );
  const out = { ref: 'service/server', without: ['tcp-445-smb'], with: [] };
  assert.equal(view({ items: [out] }).sentence, 'Nothing is open: all of it is left out.');
  assert.match(view({ items: [itemOf('service/gone')] }).sentence, /knows none of it\.$/);
});

test('the link of the rules opens the same set, and names today’s edition', () => {
  const shown = view({ items: [spooler], source: '10.0.0.0/8', comment: 'CHG 42' });
  const read = readState(new URL(shown.set.link).hash);
  assert.deepEqual(read, { state: shown.state, notices: [] });
  assert.deepEqual(read.state.set, { codes: ['t135', 't445', 'r'], edition: '2026.11' });
  assert.ok(shown.outputs.some(({ text }) => text.includes(shown.set.link)));
});

test('a comment that would make the link too long stays out of it, and that is said', () => {
  const shown = view({ items: [spooler], comment: 'x'.repeat(9000) });
  assert.ok(shown.set.link.length < 2000);
  assert.equal(shown.isShortened, true);
  assert.equal(shown.state.comment.length, 9000);
  assert.equal(view({ items: [spooler], comment: 'x' }).isShortened, false);
});

test('a set that a link kept stays, and what has changed is told', () => {
  const set = { codes: ['t445', 'u9'], edition: '2020.01' };
  const shown = view({ items: [spooler], set }, true);
  assert.deepEqual(shown.set.permits.map(codeOf), ['t445', 'u9']);
  assert.equal(shown.set.edition, '2020.01');
  assert.equal(shown.sentence, '2 rules, as the link has them.');
  assert.match(shown.changed?.text ?? '', /made with edition 2020\.01.*edition 2026\.11 makes another/);
  assert.deepEqual(shown.changed?.difference.added.map(codeOf), ['t135', 'r']);
  assert.deepEqual(shown.changed.difference.gone.map(codeOf), ['u9']);
  assert.deepEqual(readState(new URL(shown.set.link).hash)?.state.set, set);
  assert.deepEqual(view({ items: [spooler], set }).set.permits.map(codeOf), ['t135', 't445', 'r']);
});

test('a kept set that the chart still makes is that of today, with its reasons', () => {
  const shown = view({ items: [spooler], set: { codes: ['t135', 't445', 'r'], edition: '2020.01' } }, true);
  assert.equal(shown.changed, undefined);
  assert.equal(shown.set.edition, '2026.11');
});

test('a set alone is shown as the link has it', () => {
  const shown = view({ set: { codes: ['t445', 'bu53'], edition: '2020.01' } }, true);
  assert.equal(shown.sentence, '2 rules, as the link has them, 1 of them back to the source.');
  assert.ok(shown.outputs.length > 0);
});

test('an address that is none leaves its placeholder in every output', () => {
  for (const [source, destination] of [
    ['', ''],
    ['nonsense', '10.1.2'],
    ['10.0.0.1', '2001:db8::1'],
  ] as const) {
    const { set, ends, outputs } = view({ items: [itemOf('tcp/445')], source, destination });
    assert.equal(set.destination.kind, 'placeholder', destination);
    assert.match(ends.destination.meaning, /DESTINATION stands in its place/);
    assert.ok(outputs.length > 5);
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
  const { outputs, problems } = view({ items: [itemOf('ip/6')] });
  assert.equal(outputs.length, 0);
  assert.match(problems.join(' '), /IP protocol 6 is TCP/);
});

test('the ticket has a row for each rule, the ends, the comment and the link', () => {
  const shown = view({ items: [spooler, itemOf('tcp/1'), itemOf('tcp/2'), itemOf('tcp/3')], comment: 'CHG 42' });
  const subject = subjectOf(shown);
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
  const one = itemOf('scenario/web/web/database');
  assert.deepEqual(view({ items: [one] }).roles, { source: 'web server', destination: 'database' });
  assert.deepEqual(view({ items: [one, itemOf('tcp/445')] }).roles, { source: '', destination: '' });
});
