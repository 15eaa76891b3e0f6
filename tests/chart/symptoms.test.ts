/** Symptoms, and what they name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symptomsAt, symptomsOf, symptomsOfProtocol, symptomsOfScenario } from '#chart/symptoms.ts';
import { symptomCitations } from '#chart/citations.ts';
import { CAUSE, chartOf, take } from '../support/entries.ts';

const chart = chartOf({
  symptoms: {
    zebra: { title: 'Zebra', ports: [445], services: ['server'], protocols: ['smb'], scenarios: ['shares'] },
    apple: { title: 'Apple', ports: [445, 139], services: ['other'] },
  },
});
const ids = (symptoms: readonly { id: string }[]) => symptoms.map(({ id }) => id);

test('symptoms stand by title', () => {
  assert.deepEqual([...chart.symptoms.keys()], ['apple', 'zebra']);
});

test('a port, a service, a protocol and a scenario know the symptoms that name them, and no others', () => {
  assert.deepEqual(ids(symptomsAt(chart, 445)), ['apple', 'zebra']);
  assert.deepEqual(ids(symptomsAt(chart, 139)), ['apple']);
  assert.deepEqual(ids(symptomsAt(chart, 44)), []);
  assert.deepEqual(ids(symptomsOf(chart, { id: 'server' })), ['zebra']);
  assert.deepEqual(ids(symptomsOfProtocol(chart, { id: 'smb' })), ['zebra']);
  assert.deepEqual(ids(symptomsOfScenario(chart, { id: 'shares' })), ['zebra']);
  assert.deepEqual(ids(symptomsOfScenario(chart, { id: 'other' })), []);
});

test('a symptom cites what it rests on, what its texts come from, and each cause, once', () => {
  const cited = chartOf({
    symptoms: {
      one: {
        wordings: [{ text: 'It failed', sources: ['from-text'] }, { text: 'It broke' }],
        causes: [
          { ...CAUSE, sources: ['from-cause', 'own'] },
          { ...CAUSE, id: 'b', sources: ['from-b'] },
        ],
        sources: ['own'],
      },
    },
  });
  assert.deepEqual(symptomCitations(take(cited.symptoms, 'one')), ['own', 'from-text', 'from-cause', 'from-b']);
});
