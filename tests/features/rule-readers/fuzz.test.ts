/**
 * Damaged rule sets: none throws or hangs, every line is told of exactly once, and what is damaged opens nothing by
 * itself. `SEED=n` repeats a run.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { below, oneOf, randomFrom } from '#lib/random.ts';
import { judge } from '#features/rule-readers/judge/judge.ts';
import { openPorts } from '#features/rule-readers/judge/openings.ts';
import { readRuleSets } from '#features/rule-readers/read-rule-sets.ts';
import { DAMAGES } from '../../support/damage.ts';
import { ROOT } from '../../support/real-chart.ts';
import { NAMES } from './support.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_129);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 500);
/** Far above what the slowest needs: it is a hang that this finds. */
const CAP_MS = 10_000;

const TEXTS = globSync('tests/fixtures/rule-sets/*', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file)));

test(`a damaged rule set loses no line and never throws (seed ${SEED})`, () => {
  assert.ok(TEXTS.length > 10);
  const random = randomFrom(SEED);
  for (let n = 0; n < COUNT; n++) {
    const damage = oneOf(random, Object.values(DAMAGES));
    let bytes: Buffer = damage(oneOf(random, TEXTS), random);
    if (below(random, 3) === 0) bytes = Buffer.concat([bytes, Buffer.from('\n'), oneOf(random, TEXTS)]);
    const text = bytes.toString('utf8');
    const started = performance.now();
    const { readings, others } = readRuleSets(text, NAMES);
    for (const { sets } of readings) for (const set of sets) openPorts(judge(set));
    assert.ok(performance.now() - started < CAP_MS, `run ${n} takes ${performance.now() - started} ms`);
    const told = [...readings.flatMap(({ lines }) => lines), ...others].map(({ line }) => line).sort((a, b) => a - b);
    const lines = told.length;
    assert.deepEqual(
      told,
      Array.from({ length: lines }, (_, i) => i + 1),
      `run ${n}`,
    );
    assert.equal(lines, countLines(text), `run ${n}`);
  }
});

/** Lines as terminals show them; a last line break starts none, nor does a colour behind it. */
function countLines(text: string): number {
  const visible = text.replace(
    /\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    '',
  );
  const lines = visible.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}
