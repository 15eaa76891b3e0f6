/** A story of a number that leaves out the tunnel or the command and control that listens there would reassure in vain. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { realChart } from '../support/real-chart.ts';

const prose = (number: number) => readFileSync(`content/ports/${number}.mdx`, 'utf8');

test('the prose of a port names the tools of intruders that listen there untouched', () => {
  const tools = [...realChart.ports.values()]
    .filter(({ charted }) => charted)
    .flatMap(({ number, endpoints }) =>
      endpoints.filter((e) => e.family === 'malware' && e.default === 'on').map((e) => ({ number, ...e })),
    );
  assert.ok(tools.length >= 3, `${tools.length}`);
  const unnamed = tools.filter(({ number, service }) => !prose(number).includes(`"${service}"`));
  assert.deepEqual(
    unnamed.map(({ number, service }) => `${number} doesn't name ${service}`),
    [],
  );
});
