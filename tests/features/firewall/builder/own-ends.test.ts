/** Choices with ends of their own: legs, their words, and links that keep them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addEnd,
  removeEnd,
  splitByRoles,
  wholeScenario,
  withEnds,
  withKnownAddresses,
  withScenario,
} from '#features/firewall/builder/change-ends.ts';
import { readFragment, writeFragment } from '#features/firewall/builder/link/fragment.ts';
import { type BuilderState, EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { wordsFor } from '#features/firewall/builder/own-ends.ts';
import { roleInSentence } from '#features/firewall/builder/subjects/scenario.ts';
import { viewOf } from '#features/firewall/builder/view.ts';
import { targetText } from '#chart/permits/target.ts';
import { writtenRules } from '../../../support/firewall/written.ts';
import { selectionAt } from '../../../support/firewall/selections.ts';
import { CATALOGUE } from './support.ts';

const VISIT = { site: 'https://portolan.example', page: 'https://portolan.example/tools/firewall/', day: '2031-05-06' };
const view = (state: Partial<BuilderState>, isKept = false) =>
  viewOf(CATALOGUE, { ...EMPTY_STATE, ...state }, isKept, VISIT);

/** The web job with both its legs and addresses. */
const WEB = (() => {
  const scenario = CATALOGUE.scenarios.find(({ id }) => id === 'web') ?? assert.fail();
  const whole = wholeScenario(scenario);
  const addresses = ['10.9.0.0/16', '10.0.1.10, 10.0.1.11', '10.0.2.20'];
  return { ...whole, ends: whole.ends.map((end, i) => ({ ...end, addresses: addresses[i] ?? '' })) };
})();

const legs = (state: Partial<BuilderState>, isKept = false) =>
  view(state, isKept).set.legs.map(
    ({ source, destination, permits }) =>
      `${source.word} ${destination.word} ${permits.map(({ direction, target }) => `${direction} ${targetText(target)}`).join()}`,
  );

test('a whole job has an end for each role, called after it, and a leg for each two', () => {
  assert.deepEqual(
    WEB.ends.map(({ name }) => name),
    ['Browser', 'Web server', 'Database'],
  );
  assert.deepEqual(legs(WEB), ['BROWSER WEB_SERVER forward TCP 443', 'WEB_SERVER DATABASE forward TCP 1433']);
  assert.deepEqual(view(WEB).notices, []);
  assert.deepEqual(withKnownAddresses(wholeScenario(CATALOGUE.scenarios[1] ?? assert.fail()).ends, WEB.ends), WEB.ends);
});

test('rows without ends of their own run between those of the whole set, and what runs the other way joins its leg', () => {
  const back = withEnds(selectionAt('tcp/22'), { source: 3, destination: 2 });
  const state = { ...WEB, selections: [...WEB.selections, back, selectionAt('tcp/80')], source: '10.1.1.1' };
  assert.deepEqual(legs(state), [
    'SOURCE DESTINATION forward TCP 80',
    'BROWSER WEB_SERVER forward TCP 443',
    'WEB_SERVER DATABASE forward TCP 1433,reverse TCP 22',
  ]);
});

test('every output of a job with three machines holds both legs between the right addresses', () => {
  for (const { id, text } of writtenRules(view(WEB).set)) {
    assert.match(text, /443/, id);
    assert.match(text, /10\.9\.0\.0/, id);
    // A service of firewalld holds one pair of ends, and the other direction of tests asks one machine.
    if (id !== 'firewalld-service') assert.match(text, /1433/, id);
    if (!['terraform-aws', 'cloudformation', 'kubernetes', 'firewalld-service'].includes(id))
      assert.match(text, /10\.0\.2\.20/, id);
  }
});

test('an end that is taken away leaves its rows to the whole set, and the others keep theirs', () => {
  const without = removeEnd(WEB, 0);
  assert.deepEqual(
    without.ends.map(({ name }) => name),
    ['Web server', 'Database'],
  );
  assert.deepEqual(
    without.selections.map(({ ends }) => ends),
    [
      { source: 0, destination: 1 },
      { source: 1, destination: 2 },
    ],
  );
  assert.deepEqual(legs(without), ['SOURCE WEB_SERVER forward TCP 443', 'WEB_SERVER DATABASE forward TCP 1433']);
  assert.equal(addEnd(without).ends.length, 3);
});

test('jobs between different machines can have their own ends at once', () => {
  const chosen = ['scenario/web/browser/web', 'scenario/web/web/database', 'tcp/22'].map(selectionAt);
  assert.equal(view({ selections: chosen }).resolution.isMixed, true);
  const split = splitByRoles(CATALOGUE, { selections: chosen, ends: [] });
  assert.equal(view(split).resolution.isMixed, false);
  assert.equal(split.ends.length, 3);
  assert.equal(split.selections[2]?.ends, undefined);
});

test('no two ends have one word, and none is a word that a firewall knows', () => {
  const words = wordsFor(['Web servers', 'web-servers', 'Source', '', '日本', 'x'.repeat(60), 'WEBSERVERS']);
  assert.equal(new Set(words.map((word) => word.replaceAll('_', ''))).size, words.length);
  for (const word of words) assert.match(word, /^[A-Z0-9_]{1,20}$/);
  // Windows would take DNS for its servers: what stands in the rules is no keyword.
  const open = { ...WEB, ends: WEB.ends.map((end, i) => ({ name: i === 0 ? 'DNS' : end.name, addresses: '' })) };
  const [powershell] = writtenRules(view(open).set);
  assert.match(powershell?.text ?? '', /-RemoteAddress ADDRESS_OF_DNS /);
});

test('a link of version 3 keeps ends, lists, notes and the scope of Windows', () => {
  const state: Partial<BuilderState> = {
    ...WEB,
    source: '10.0.0.0/8, 192.0.2.5-192.0.2.9',
    ticket: 'CHG-7',
    justification: 'New shop',
    expires: '2031-12-31',
    windows: { profiles: ['domain'], program: 'C:\\app\\a.exe' },
    also: ['deny'],
  };
  const { state: kept, set } = view(state);
  const fragment = writeFragment(kept);
  assert.match(fragment, /^#v=3&k=\w+&i=scenario\/web\/browser\/web:ends-1-2,/);
  assert.match(fragment, /&p=1-2:t443,2-3:t1433&/);
  assert.match(fragment, /&also=deny$/);
  assert.deepEqual(set.also, ['deny']);
  assert.deepEqual(readFragment(fragment), { state: kept, notices: [] });
  assert.deepEqual(readFragment(new URL(set.link).hash)?.state, kept);
  assert.deepEqual(legs(kept, true), legs(WEB));
});

test('a list alone needs version 3, and one address is still a link of version 1', () => {
  const version = (source: string) => /v=(\d)/.exec(writeFragment({ ...EMPTY_STATE, source }))?.[1];
  for (const typed of ['10.0.0.1', 'any', '10.1.0.0 255.255.0.0', 'nonsense', 'no such thing', '10.1.1.5/24'])
    assert.equal(version(typed), '1', typed);
  for (const typed of ['10.0.0.1,10.0.0.2', 'www.example.com', '10.0.0.1-10.0.0.9', 'LocalSubnet', '10.0.0.1 foo'])
    assert.equal(version(typed), '3', typed);
});

test('what a damaged link would run between unknown ends is left out, and said', () => {
  const { state, notices = [] } = readFragment('#v=3&i=tcp/22,tcp/443:ends-1-7&ends=Web=10.0.0.1') ?? {};
  assert.deepEqual(state?.selections, [selectionAt('tcp/22')]);
  assert.match(
    notices.join(' '),
    /1 thing of the link would run between ends that it does not name, and is left out\./,
  );
});

test('a link of two hundred rows between own ends is read whole', () => {
  const selections = Array.from({ length: 200 }, (_, i) =>
    withEnds(selectionAt(`tcp/${i + 1000}`), { source: 1, destination: 2 }),
  );
  const { state } = view({ selections, ends: WEB.ends });
  assert.deepEqual(readFragment(writeFragment(state)), { state, notices: [] });
});

test('a date that is none or over is said, and only a real one stands in the rules', () => {
  assert.match(view({ ...WEB, expires: '2031-02-30' }).expiry, /is no date/);
  assert.equal(view({ ...WEB, expires: 'soon' }).set.expires, '');
  const over = view({ ...WEB, expires: '2030-01-01' });
  assert.match(over.expiry, /It is over: 1 January 2030/);
  for (const { id, text } of writtenRules(over.set))
    if (!['csv', 'markdown', 'change-request', 'register-pci', 'register-fedramp', 'oscal'].includes(id))
      assert.match(text, /were to be there until 2030-01-01 only/, id);
});

test('ticket, reason and date stand in every output, the ticket in each rule first', () => {
  const noted = view({
    ...WEB,
    ticket: 'CHG-4711',
    justification: 'New shop',
    expires: '2031-12-31',
    comment: 'x'.repeat(80),
  });
  for (const { id, text } of writtenRules(noted.set)) {
    for (const words of ['CHG-4711', 'New shop', '2031-12-31']) assert.ok(text.includes(words), `${id}: ${words}`);
  }
});

test('addresses of a version that the other end has none of are told of', () => {
  const { notices } = view({
    selections: [selectionAt('tcp/22')],
    source: '10.0.0.1, fd00::1',
    destination: '10.0.0.2',
  });
  assert.deepEqual(notices, ['There are no rules for what the source has of IPv6: the destination has none of it.']);
});

test('profile and program stand in the rules of Windows alone, and a path that is none stops all', () => {
  const windows = { profiles: ['domain', 'private'], program: 'C:\\Program Files\\App\\app.exe' } as const;
  const outputs = writtenRules(view({ ...WEB, windows }).set);
  const textOf = (id: string) => outputs.find((one) => one.id === id)?.text ?? '';
  assert.match(textOf('powershell'), /-Profile Domain,Private -Program 'C:\\Program Files\\App\\app\.exe'/);
  assert.match(textOf('netsh'), /profile=domain,private program="C:\\Program Files\\App\\app\.exe"/);
  assert.match(textOf('ansible-windows'), /profiles: "domain,private"\n +program: "C:\\\\Program Files/);
  assert.doesNotMatch(textOf('nftables'), / program| -Profile/);
  for (const program of ['app.exe', '"C:\\a.exe"', 'C:\\a"; calc', 'C:\\a$(x)', '%TEMP%\\..\\a|b'])
    assert.equal(view({ ...WEB, windows: { profiles: [], program } }).problems.length, 1, program);
});

test('a job joins what is chosen, takes the ends of the same names, and keeps what was switched there already', () => {
  const scenario = CATALOGUE.scenarios.find(({ id }) => id === 'web') ?? assert.fail();
  const [first = assert.fail()] = WEB.selections;
  const before = { selections: [{ ...first, without: ['x'] }, selectionAt('tcp/22')], ends: WEB.ends };
  const joined = withScenario(before, scenario);
  assert.deepEqual(joined.ends, WEB.ends);
  assert.equal(joined.selections.length, 3);
  assert.deepEqual(joined.selections[0]?.without, ['x']);
});

test('an end keeps the small letter of a name that has its capital within', () => {
  const scenario = CATALOGUE.scenarios.find(({ id }) => id === 'web') ?? assert.fail();
  const roles = { ...scenario.roles, web: 'vCenter Server', database: 'GitLab', browser: 'Relay agent' };
  assert.deepEqual(
    wholeScenario({ ...scenario, roles }).ends.map(({ name }) => name),
    ['Relay agent', 'vCenter Server', 'GitLab'],
  );
  assert.equal(roleInSentence({ roles }, 'database'), 'GitLab');
  assert.equal(roleInSentence({ roles }, 'browser'), 'relay agent');
});
