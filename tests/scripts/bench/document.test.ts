/** The document of the benchmark. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againstHugo, document } from '../../../scripts/bench/document.ts';
import type { Contender, Figure } from '../../../scripts/bench/figure.ts';
import { TIME } from '../../../scripts/bench/build.ts';

const time = (value: number): Figure => ({ group: 'build', name: TIME, value, unit: 'ms' });
const named = (name: string, ...figures: Figure[]): Contender => ({ name, figures });

test('each generator has a column in the groups in which it has figures, and a dash for one that is missing', async () => {
  const ours = named('Portolan', time(30_000), { group: 'build', name: 'search', value: 140_000, unit: 'bytes' });
  ours.figures.push({ group: 'tools', name: 'rows', value: 400, unit: 'ms', budget: 1_000, note: 'of 9' });
  const text = await document(
    'npm run bench',
    [ours, named('Hugo', time(1_500))],
    ['Not measured: starlight. No net.'],
  );
  assert.match(
    text,
    /^## Build\n\n\| +\| +Portolan \| +Hugo \|\n.*\n\| time, .*\| +30 s \| 1.5 s \|\n\| search.*\| +– \|$/m,
  );
  assert.match(
    text,
    /^## Tools\n\n\| +\| Portolan \| budget +\| remark \|\n.*\n.* 400 ms \| under 1 s: holds \| of 9 +\|$/m,
  );
  assert.match(text, /^Not measured: starlight\. No net\.$/m);
});

test('our build is held against Hugo’s in the same run, where there is one', () => {
  const [figure] = againstHugo('build', [named('Portolan', time(20_000)), named('Hugo', time(8_000))]);
  assert.deepEqual([figure?.value, figure?.budget], [2.5, 3]);
  assert.deepEqual(againstHugo('build', [named('Portolan', time(20_000))]), []);
});
