/** What the person at the terminal is told: a sentence where they can act, a stack where only we can. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { UserError } from '#build/user-error.ts';
import { tellError } from '../../scripts/tell-error.ts';

function told(t: TestContext, error: unknown): { code: number; text: string } {
  const print = t.mock.method(console, 'error', () => undefined);
  const code = tellError(error);
  const text = print.mock.calls.flatMap((call) => call.arguments as unknown[]).join('\n');
  print.mock.restore();
  return { code, text };
}

test('a person’s own mistake is its sentence and its code', (t) => {
  assert.deepEqual(told(t, new UserError('Not there.', 2)), { code: 2, text: 'Not there.' });
});

test('a full disk is told as one, wherever it shows', (t) => {
  const { code, text } = told(t, new Error('Astro', { cause: Object.assign(new Error('write'), { code: 'ENOSPC' }) }));
  assert.equal(code, 1);
  assert.match(text, /^The disk is full\./);
});

test('what lies in a file is told with its place, and without a stack', (t) => {
  const error = Object.assign(new Error('Unexpected token'), {
    loc: { file: `${process.cwd()}/content/guides/rpc.mdx`, line: 12, column: 3 },
    hint: 'Close the brace.',
  });
  assert.equal(told(t, error).text, 'content/guides/rpc.mdx:12:3: Unexpected token\nClose the brace.');
  const compiler = Object.assign(new Error('Bad prose'), { id: `${process.cwd()}/content/ports/22.mdx` });
  assert.equal(told(t, compiler).text, 'content/ports/22.mdx: Bad prose');
});

test('a fault of the program’s own comes with its stack', (t) => {
  assert.match(told(t, new Error('impossible')).text, /^Error: impossible\n\s+at /);
  assert.deepEqual(told(t, 'a bare text').code, 1);
});
