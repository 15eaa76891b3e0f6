/** A generation's time as a bar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GENERATIONS } from '#chart/windows-generations.ts';
import { generationBar } from '#features/windows-generations/bar.ts';

test('the bars follow one another without a gap, on one scale, the last up to the edition', () => {
  const bars = GENERATIONS.map((generation) => generationBar(generation, 2026));
  for (const [i, bar] of bars.entries()) {
    assert.deepEqual([bar.first, bar.last], [bars[0]?.first, 2026]);
    assert.equal(bar.to, bars[i + 1]?.from ?? 2026);
    assert.ok(bar.from < bar.to);
  }
});
