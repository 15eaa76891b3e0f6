/** What speaks for a number and against it, rule by rule, at both sides of each border. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgePort, OPTIONAL_RULES, type ReasonWeight } from '#features/port-chooser/judge-port.ts';
import { CHOICE_RULES } from '#features/port-chooser/choice-rules.ts';
import { FACTS } from './support.ts';

const weightOf = (rule: string, number: number, leftOut: string[] = []): ReasonWeight | undefined =>
  judgePort(number, FACTS, leftOut).reasons.find((reason) => reason.rule === rule)?.weight;

const borders: [rule: string, passes: number[], fails: number[]][] = [
  ['system', [1024, 65_535], [0, 1023]],
  ['dynamic', [49_151, 0], [49_152, 65_535]],
  ['registered', [5554, 5556], [5555, 40_000]],
  ['used', [8079, 27_014, 27_031], [8080, 27_015, 27_030, 5985]],
  ['linux', [32_767, 61_000], [32_768, 60_999]],
  ['old-windows', [1024, 5001], [1025, 5000]],
  ['kubernetes', [29_999, 32_768], [30_000, 32_767]],
  ['long-range', [9999, 20_001], [10_000, 20_000]],
  ['browsers', [6001, 10_079], [6000, 10_080]],
];

for (const [rule, passes, fails] of borders) {
  test(`the rule “${rule}” speaks against ${fails.join(', ')} and for ${passes.join(', ')}`, () => {
    for (const n of passes) assert.equal(weightOf(rule, n), 'for', String(n));
    for (const n of fails) assert.equal(weightOf(rule, n), 'against', String(n));
  });
}

test('a name within ten numbers is a doubt, on either side; at eleven it is none', () => {
  for (const n of [19_990, 20_010]) assert.equal(weightOf('room', n), 'doubt', String(n));
  for (const n of [19_989, 20_011]) assert.equal(weightOf('room', n), 'for', String(n));
});

test('its own name is no neighbour', () => assert.equal(weightOf('room', 20_000), 'for'));

test('round numbers, rows of digits and known numbers with a digit before them are doubtful', () => {
  for (const n of [23_000, 23_700, 12_345, 29_876, 21_111, 18_080, 10_443, 1445]) {
    assert.equal(weightOf('eye-catcher', n), 'doubt', String(n));
  }
  for (const n of [23_710, 12_354, 21_112, 18_081, 8443 + 1])
    assert.equal(weightOf('eye-catcher', n), 'for', String(n));
});

test('the fitness is fit without a reason against, doubtful with a doubt alone, bad with one against', () => {
  assert.equal(judgePort(23_711, FACTS).fitness, 'fit');
  assert.equal(judgePort(23_700, FACTS).fitness, 'doubtful');
  assert.equal(judgePort(20_000, FACTS).fitness, 'bad');
  assert.equal(judgePort(80, FACTS).fitness, 'bad');
});

test('every rule gives one reason, in its order', () => {
  for (const n of [0, 445, 23_711, 40_001, 65_535]) {
    assert.deepEqual(
      judgePort(n, FACTS).reasons.map((reason) => reason.rule),
      CHOICE_RULES.map((rule) => rule.id),
    );
  }
});

test('what is left out is still said where it would count, and no longer counts', () => {
  assert.equal(judgePort(40_021, FACTS).fitness, 'bad');
  assert.equal(judgePort(40_021, FACTS, ['linux']).fitness, 'fit');
  assert.equal(weightOf('linux', 40_021, ['linux']), 'aside');
  assert.equal(weightOf('linux', 23_711, ['linux']), undefined);
});

test('only options can be left out', () => {
  assert.deepEqual(OPTIONAL_RULES, ['linux', 'old-windows', 'kubernetes', 'long-range', 'browsers']);
  assert.equal(judgePort(5555, FACTS, ['registered']).fitness, 'bad');
});

test('a reason names its rule’s sources, and those of the software that the rule goes by', () => {
  const sources = (rule: string) => judgePort(31_234, FACTS).reasons.find((reason) => reason.rule === rule)?.sources;
  assert.deepEqual(sources('kubernetes'), ['k8s-docs']);
  assert.deepEqual(sources('registered'), ['iana-ports']);
});

test('software is named, each once, and so is the neighbour', () => {
  const texts = (n: number) => judgePort(n, FACTS).reasons.map((reason) => reason.text);
  assert.ok(texts(8080).includes('Known to use it: Tomcat, Jenkins.'));
  assert.ok(texts(19_995).some((text) => text.startsWith('20000 is close by')));
  assert.ok(texts(18_080).some((text) => text.startsWith('It is 8080 with a digit before it')));
});
