/** Thousands of damaged and random pastes: none throws, hangs, or loses a line; `FUZZ_COUNT=100000` runs more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedListing } from '#features/listings/parse/listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { pasteError, pastes } from './damaged-pastes.ts';
import { countLines, tallyLines } from './tally.ts';

/** Far above what the slowest needs, even on a busy machine: it is a hang that this finds. */
const CAP_MS = 5_000;

/** What must hold of any reading whatever was pasted. */
function check(text: string, reading: ParsedListing): void {
  const lines = countLines(text);
  assert.equal(tallyLines(reading).lines, lines, 'each line is counted once');
  const left = new Set(reading.unparsed.map(({ line }) => line));
  assert.equal(left.size, reading.unparsed.length, 'a line is left over once');
  for (const { line, reason } of reading.unparsed) assert.ok(line >= 1 && line <= lines && reason !== '');
  for (const { line, from, to, address, program, remark, services } of reading.listeners) {
    assert.ok(line >= 1 && line <= lines && !left.has(line), 'a listener’s line is not left over');
    assert.ok(
      Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= 65_535,
      `${from}–${to}`,
    );
    const said = [address, program ?? '', remark ?? '', ...services].join(' ');
    assert.doesNotMatch(said, /[\0\n\r\u001b\u202e]/, 'no control gets through');
  }
  for (const [at, { from, to }] of reading.sections.entries()) {
    assert.ok(from <= to && from > (reading.sections[at - 1]?.to ?? 0), 'sections follow one another');
  }
}

test('damaged pastes: nothing throws, hangs or loses a line', { timeout: 600_000 }, () => {
  let [count, listeners, unparsed] = [0, 0, 0];
  for (const paste of pastes(8_000)) {
    const start = performance.now();
    try {
      const reading = readListing(paste.text);
      const took = performance.now() - start;
      assert.ok(took < CAP_MS, `${took.toFixed(0)} ms`);
      check(paste.text, reading);
      count++;
      listeners += reading.listeners.length;
      unparsed += reading.unparsed.length;
    } catch (error) {
      throw pasteError(paste, error);
    }
  }
  // The pastes are damaged and not destroyed: else this would test next to nothing.
  if (count >= 1_000)
    assert.ok(listeners > count && unparsed > count / 10, `${listeners} listeners, ${unparsed} left over`);
});
