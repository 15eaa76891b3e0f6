/** What a person sees of a build: one line that is rewritten, or one for each phase. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onProgress, tellProgress } from '#build/progress/channel.ts';
import { Reporter } from '#build/progress/reporter.ts';

/** A screen that keeps what is written, and a clock that is set by hand. */
function setUp({ isTTY = false, columns = 80, last = {} } = {}) {
  const written: string[] = [];
  const clock = { now: 0 };
  const screen = { isTTY, columns, write: (text: string) => written.push(text) };
  const reporter = new Reporter(screen, last, () => clock.now);
  /** What stands on the terminal: each line as it was last rewritten. */
  const seen = () =>
    written
      .join('')
      .split('\n')
      .map((line) => line.split('\r\u001b[2K').at(-1));
  return { reporter, clock, written, seen };
}

test('elsewhere than on a terminal each phase is a line when it is over, with its count and its time', () => {
  const { reporter, clock, written } = setUp();
  reporter.show({ phase: 'Reading' });
  clock.now = 4200;
  for (const done of [0, 500, 1234]) reporter.show({ phase: 'Writing', done, total: 1234 });
  clock.now = 10_300;
  reporter.end();
  assert.equal(written.join(''), 'Reading: 4.2 s\nWriting: 1,234 in 6.1 s\n');
});

test('a phase that is over at once is not worth a line', () => {
  const { reporter, clock, written } = setUp();
  reporter.show({ phase: 'Listing' });
  clock.now = 20;
  reporter.end();
  assert.deepEqual(written, []);
});

test('on a terminal one line says the phase, the count and the time left, and is gone at the end', () => {
  const { reporter, clock, seen } = setUp({ isTTY: true, last: { Reading: 4000, Writing: 10_000 } });
  reporter.show({ phase: 'Reading' });
  assert.deepEqual(seen(), ['Reading, about 15 seconds left']);
  clock.now = 4000;
  reporter.show({ phase: 'Writing', done: 0, total: 2000 });
  clock.now = 6000;
  reporter.show({ phase: 'Writing', done: 1000, total: 2000 });
  assert.deepEqual(seen(), ['Writing: 1,000 of 2,000, about 2 seconds left']);
  reporter.end();
  assert.deepEqual(seen(), ['']);
});

test('without a last build the line says phase and count alone', () => {
  const { reporter, seen } = setUp({ isTTY: true });
  reporter.show({ phase: 'Writing', done: 1000, total: 2000 });
  assert.deepEqual(seen(), ['Writing: 1,000 of 2,000 …']);
});

test('the line is rewritten ten times a second at most, and is never wider than the terminal', () => {
  const { reporter, clock, written, seen } = setUp({ isTTY: true, columns: 20 });
  for (let done = 0; done < 1000; done++) {
    clock.now = done;
    reporter.show({ phase: 'Writing', done, total: 1000 });
  }
  assert.ok(written.length <= 11, String(written.length));
  assert.equal(seen()[0]?.length, 19);
});

test('a sentence stands on a line of its own, and the progress below it', () => {
  const { reporter, clock, seen } = setUp({ isTTY: true });
  reporter.show({ phase: 'Reading' });
  reporter.say('Another build writes there.');
  clock.now = 1;
  reporter.refresh();
  assert.deepEqual(seen(), ['Another build writes there.', 'Reading …']);
});

test('the times of the phases are kept for the next build, each once', () => {
  const { reporter, clock } = setUp();
  for (const phase of ['Reading', 'Writing', 'Reading']) {
    reporter.show({ phase });
    clock.now += 100;
  }
  reporter.end();
  assert.deepEqual(reporter.times, { Reading: 200, Writing: 100 });
});

test('what a part of the build tells reaches whoever listens', () => {
  const heard: unknown[] = [];
  tellProgress({ phase: 'Unheard' });
  onProgress((progress) => heard.push(progress));
  tellProgress({ phase: 'Writing', done: 1, total: 2 });
  assert.deepEqual(heard, [{ phase: 'Writing', done: 1, total: 2 }]);
});
