/** The authors' prose as the benchmark's peers get it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainProse } from '../../../scripts/bench/peers/prose.ts';
import { realChart } from '../../support/real-chart.ts';

test('components of the prose become the links and the words that they print', () => {
  const prose = 'On <Port n={445} />, spoken by <Service id="server">that service</Service> <Source id="kb832017" />.';
  assert.equal(
    plainProse(realChart, prose),
    'On [445](/ports/445/), spoken by [that service](/services/server/) ([KB 832017](#sources)).',
  );
});

test('a note keeps its words', () => {
  assert.equal(plainProse(realChart, '<Note>\nMind the tide.\n</Note>'), 'Mind the tide.');
});
