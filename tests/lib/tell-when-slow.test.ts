/** Work that takes long is told of, and goes on. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { tellWhenSlow } from '#lib/tell-when-slow.ts';

test('work that is still under way is told of once, and its outcome comes all the same', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { promise, resolve } = Promise.withResolvers<string>();
    const tell = mock.fn();
    const outcome = tellWhenSlow(promise, 4000, tell);
    mock.timers.tick(3999);
    assert.equal(tell.mock.callCount(), 0);
    mock.timers.tick(1);
    assert.equal(tell.mock.callCount(), 1);
    resolve('done');
    assert.equal(await outcome, 'done');
  } finally {
    mock.timers.reset();
  }
});

test('work that ends in time, well or badly, is not told of', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const tell = mock.fn();
    assert.equal(await tellWhenSlow(Promise.resolve(1), 4000, tell), 1);
    await assert.rejects(tellWhenSlow(Promise.reject(new Error('gone')), 4000, tell), /gone/);
    mock.timers.tick(10_000);
    assert.equal(tell.mock.callCount(), 0);
  } finally {
    mock.timers.reset();
  }
});
