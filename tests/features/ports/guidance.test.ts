/** What a page says is normal, and what a scan means, where no author has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portAt } from '#chart/build-chart.ts';
import { portExposure } from '#chart/exposure.ts';
import { normalSentences, programsAt, tooFar } from '#features/ports/guidance.ts';
import { chartOf } from '../../support/entries.ts';

const chart = (services: Record<string, object>) =>
  chartOf({
    services: Object.fromEntries(
      Object.entries(services).map(([id, facts]) => [
        id,
        { title: id, endpoints: [{ transport: 'tcp', port: 9000, for: 'web', sources: ['a'], ...facts }] },
      ]),
    ),
  });

const sentences = (services: Record<string, object>) => normalSentences(portAt(chart(services), 9000));

test('what listens untouched is normal where it runs, and on loopback alone an answer to others is not', () => {
  assert.deepEqual(sentences({ Cache: { default: 'on', listens: 'all' } }), [
    'Where you run Cache: it listens here untouched, on all addresses.',
  ]);
  assert.match(
    sentences({ Cache: { default: 'on', listens: 'loopback' } }).join(),
    /loopback only\. An answer to another/,
  );
});

test('what is off or only documented is said to need somebody', () => {
  const said = sentences({ Web: { default: 'off' }, Book: { default: 'documented' } });
  assert.equal(said.length, 2);
  for (const text of said) assert.match(text, /untouched, nothing listens\.$/);
});

test('a number without a service is never called normal by itself', () => {
  assert.match(normalSentences(portAt(chartOf({}), 40001)).join(' '), /client’s end.*only once you know its process/);
  assert.match(normalSentences(portAt(chartOf({}), 700)).join(' '), /^A listener is normal only once/);
});

test('many services are counted, not listed', () => {
  const many = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((id) => [id, { default: 'on' }]));
  assert.match(sentences(many).join(), /A, B, C, D or one of 2 more/);
});

test('a scan from further away than the strictest is meant for is too far; for all comers there is no such thing', () => {
  const exposed = (reach: string) =>
    portExposure(chart({ Cache: { exposure: { reach, sources: ['a'] } } }).ports.get(9000)?.endpoints ?? []);
  assert.match(tooFar(exposed('peers')) ?? '', /meant for its peers at the widest/);
  assert.equal(tooFar(exposed('internet')), undefined);
  assert.equal(tooFar(undefined), undefined);
});

test('programs are named once, and not at all where they are many', () => {
  const service = (...names: string[]) => ({ programs: names.map((name) => ({ name, system: 'linux' as const })) });
  assert.deepEqual(programsAt([service('a', 'b'), service('a')]), ['a', 'b']);
  assert.deepEqual(programsAt([service('a', 'b', 'c', 'd', 'e')]), []);
});
