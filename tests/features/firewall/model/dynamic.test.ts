/** Dynamic ports as numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inNumbers, inNumbersButRpc } from '#features/firewall/model/dynamic.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { permit, SMB, tcp } from '../../../support/firewall/sets.ts';

const RPC = permit({ kind: 'rpc' }, 'forward', { text: 'RPC', path: '/rpc/' });
const FTP = permit({ kind: 'dynamic', transport: 'tcp' }, 'forward', { text: 'FTP', path: '/ftp/' });
const texts = (permits: readonly Permit[]) => permits.map(({ target }) => targetText(target));

test('the generation of Windows decides the range', () => {
  assert.deepEqual(texts(inNumbers([RPC], 'before-vista')), ['TCP 1025-5000']);
  assert.deepEqual(texts(inNumbers([RPC], 'since-vista')), ['TCP 49152-65535']);
});

test('RPC and other dynamic ports are one range as numbers, with the reasons of both', () => {
  const [one, ...more] = inNumbers([RPC, FTP], 'since-vista');
  assert.deepEqual(more, []);
  assert.deepEqual(
    one?.reasons.map(({ text }) => text),
    ['RPC', 'FTP'],
  );
});

test('a port inside the range is a part of it then, and its reason says which', () => {
  const [one] = inNumbers([permit(tcp(50000), 'forward', SMB), RPC], 'since-vista');
  assert.deepEqual(
    one?.reasons.map(({ text }) => text),
    ['RPC', `50000: ${SMB.text}`],
  );
});

test('for Windows RPC stays a word, and only the others become numbers', () => {
  assert.deepEqual(texts(inNumbersButRpc([RPC, FTP], 'since-vista')), ['TCP 49152-65535', 'TCP dynamic (RPC)']);
});
