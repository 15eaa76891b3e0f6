/** What the system says is told in words, wherever in an error it stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diskProblem } from '#build/output/disk-problem.ts';

const system = (code: string, path?: string) => Object.assign(new Error(`${code}: something`), { code, path });

test('each of them has its sentence, and the file where it is known', () => {
  assert.match(
    diskProblem(system('ENOSPC', '/site/index.html')) ?? '',
    /^The disk is full\..*\(\/site\/index\.html\)$/,
  );
  assert.match(diskProblem(system('EDQUOT')) ?? '', /quota/);
  assert.match(diskProblem(system('EROFS')) ?? '', /read-only/);
  assert.match(diskProblem(system('EACCES')) ?? '', /may not be written/);
  assert.match(diskProblem(system('EMFILE')) ?? '', /Too many files/);
});

test('it is found in a cause, among several errors, and in the text of another program', () => {
  assert.match(diskProblem(new Error('Astro', { cause: system('ENOSPC') })) ?? '', /full/);
  assert.match(diskProblem(new AggregateError([new Error('other'), system('ENOSPC')])) ?? '', /full/);
  assert.match(diskProblem(new Error('Pagefind: No space left on device (os error 28)')) ?? '', /full/);
  assert.match(diskProblem(new Error('write: Disk quota exceeded')) ?? '', /quota/);
});

test('any other error is none', () => {
  for (const error of [new Error('os error 281'), system('ENOENT'), 'ENOSPC', undefined, null])
    assert.equal(diskProblem(error), undefined);
});
