/** What the pages of symptoms are made of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symptomCoverage } from '#features/symptoms/coverage.ts';
import { splitTexts } from '#features/symptoms/first-texts.ts';
import { languageName } from '#features/symptoms/language-name.ts';
import { stagesOf } from '#features/symptoms/stages.ts';
import { symptomTicket } from '#features/symptoms/symptom-ticket.ts';
import { symptomsByArea } from '#features/symptoms/symptoms-by-area.ts';
import { wordingParts } from '#features/symptoms/wording-parts.ts';
import { CAUSE, chartOf, take } from '../../support/entries.ts';

test('what varies in a text is told from what is always the same', () => {
  assert.deepEqual(wordingParts('connect to {host} failed'), [
    { text: 'connect to ', varies: false },
    { text: 'host', varies: true },
    { text: ' failed', varies: false },
  ]);
  assert.deepEqual(wordingParts('{"a": 1}'), [{ text: '{"a": 1}', varies: false }]);
});

const states = (...failsAt: Parameters<typeof stagesOf>[0]) => stagesOf(failsAt).map(({ state }) => state);

test('an attempt has passed what lies before the place where it fails', () => {
  assert.deepEqual(states('machine'), ['fails', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
  assert.deepEqual(states('way', 'port'), ['passed', 'passed', 'fails', 'fails', 'ahead', 'ahead']);
  assert.deepEqual(states('service'), ['passed', 'passed', 'passed', 'passed', 'passed', 'fails']);
});

test('areas stand in the order of the vocabulary, without empty ones', () => {
  const { symptoms } = chartOf({
    symptoms: { a: { area: 'mail' }, b: { title: 'B', area: 'sockets' }, c: { title: 'C', area: 'mail' } },
  });
  assert.deepEqual(
    symptomsByArea(symptoms.values()).map(({ id, symptoms: own }) => [id, own.length]),
    [
      ['sockets', 1],
      ['mail', 2],
    ],
  );
});

test('a ticket has a row for each cause, with its first test: a command, or a place', () => {
  const look = [{ look: 'The log', results: [{ shows: 'A line', means: 'This.' }] }];
  const { symptoms } = chartOf({
    symptoms: { a: { causes: [CAUSE, { ...CAUSE, id: 'b', title: 'B', tests: look }] } },
  });
  assert.deepEqual(symptomTicket(take(symptoms, 'a')).rows, [
    ['Nothing listens.', 'ss -ltn'],
    ['B', 'The log'],
  ]);
});

test('coverage counts the symptoms of each area with their texts, causes and tests, and all together', () => {
  const { symptoms } = chartOf({
    symptoms: {
      a: {
        wordings: [{ text: 'It failed' }, { text: 'Fehler', language: 'de' }],
        causes: [CAUSE, { ...CAUSE, id: 'b' }],
      },
      b: { title: 'B', area: 'mail' },
    },
  });
  const [sockets, mail, all] = symptomCoverage(symptoms.values());
  assert.deepEqual(sockets?.counts, { symptoms: 1, texts: 2, 'other-languages': 1, causes: 2, tests: 2 });
  assert.deepEqual(mail?.counts, { symptoms: 1, texts: 1, 'other-languages': 0, causes: 1, tests: 1 });
  assert.deepEqual([all?.label, all?.counts.symptoms, all?.counts.texts], ['All', 2, 3]);
});

test('three texts are seen at once, fewer where they are long, and one always', () => {
  const shown = (...lengths: number[]) => splitTexts(lengths.map((length) => ({ text: 'x'.repeat(length) })))[0].length;
  assert.equal(shown(20, 20, 20, 20), 3);
  assert.equal(shown(120, 70, 70), 2);
  assert.equal(shown(300, 10), 1);
  assert.equal(splitTexts([{ text: 'one' }])[1].length, 0);
});

test('a language is called by its English name', () => {
  assert.equal(languageName('de'), 'German');
});
