/** Listeners that differ by address alone are one row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listener, rowsOf } from '../support.ts';

const rpc = { program: 'svchost.exe', pid: 948, services: ['RpcSs'] };

test('IPv4 and IPv6 are one row with both addresses', () => {
  const rows = rowsOf(listener('tcp 135 0.0.0.0', rpc), listener('tcp 135 [::]', rpc));
  assert.equal(rows.length, 1);
  assert.deepEqual(rows[0]?.addresses, ['0.0.0.0', '[::]']);
  assert.deepEqual(rows[0].pids, [948]);
});

test('processes of one program are one row with their ids', () => {
  const rows = rowsOf(
    listener('udp 5353 0.0.0.0', { program: 'chrome.exe', pid: 1 }),
    listener('udp 5353 0.0.0.0', { program: 'chrome.exe', pid: 2 }),
  );
  assert.deepEqual(
    rows.map(({ pids }) => pids),
    [[1, 2]],
  );
});

for (const [what, other] of Object.entries({
  'another program': listener('tcp 135 0.0.0.0', { program: 'evil.exe', pid: 948 }),
  'another reach': listener('tcp 135 127.0.0.1', rpc),
  'another transport': listener('udp 135 0.0.0.0', rpc),
  'another service': listener('tcp 135 0.0.0.0', { ...rpc, services: ['Evil'] }),
  'another number': listener('tcp 136 0.0.0.0', rpc),
  'a range from the same number': listener('tcp 135-136 0.0.0.0', rpc),
  'another kind of listing': listener('tcp 135 0.0.0.0', { ...rpc, kind: 'powershell-tcp' }),
  'another remark': listener('tcp 135 0.0.0.0', { ...rpc, remark: 'msrpc' }),
  'one service more': listener('tcp 135 0.0.0.0', { ...rpc, services: ['RpcSs', 'RpcEptMapper'] }),
})) {
  test(`${what} is another row`, () => {
    assert.equal(rowsOf(listener('tcp 135 0.0.0.0', rpc), other).length, 2);
  });
}

test('without a program the process tells them apart', () => {
  assert.equal(rowsOf(listener('tcp 80 0.0.0.0', { pid: 5 }), listener('tcp 80 [::]', { pid: 6 })).length, 2);
});

test('an address or a process that is told twice stands there once; one that is not told, not at all', () => {
  const again = listener('tcp 135 0.0.0.0', rpc);
  const [row, ...others] = rowsOf(again, again, again);
  assert.deepEqual([row?.addresses, row?.pids, others.length], [['0.0.0.0'], [948], 0]);
  const bare = listener('tcp 135', { program: 'svchost.exe' });
  const [unnamed] = rowsOf(bare, bare);
  assert.deepEqual([unnamed?.addresses, unnamed?.pids], [[], []]);
});

test('every row of a number is looked at, not the first alone', () => {
  const web = (address: string, program: string) => listener(`tcp 80 ${address}`, { program });
  const rows = rowsOf(web('0.0.0.0', 'one'), web('0.0.0.0', 'two'), web('[::]', 'two'));
  assert.deepEqual(
    rows.map(({ program, addresses }) => [program, addresses.length]),
    [
      ['one', 1],
      ['two', 2],
    ],
  );
});
