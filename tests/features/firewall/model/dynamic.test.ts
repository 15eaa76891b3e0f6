/** Dynamic ports as numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dynamicProblems,
  dynamicText,
  inNumbers,
  inNumbersButRpc,
  USUAL_DYNAMIC_PORTS,
} from '#features/firewall/model/dynamic.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { permit, SMB, tcp } from '../../../support/firewall/sets.ts';

const RPC = permit({ kind: 'rpc' }, 'forward', { text: 'RPC', path: '/rpc/' });
const FTP = permit({ kind: 'dynamic', transport: 'tcp' }, 'forward', { text: 'FTP', path: '/ftp/' });
const SINCE = USUAL_DYNAMIC_PORTS;
const BEFORE = { ...SINCE, generation: 'before-vista' } as const;
const texts = (permits: readonly Permit[]) => permits.map(({ target }) => targetText(target));

test('the generation of Windows decides the range', () => {
  assert.deepEqual(texts(inNumbers([RPC], BEFORE)), ['TCP 1025-5000']);
  assert.deepEqual(texts(inNumbers([RPC], SINCE)), ['TCP 49152-65535']);
});

test('RPC and other dynamic ports are one range as numbers, with the reasons of both', () => {
  const [one, ...more] = inNumbers([RPC, FTP], SINCE);
  assert.deepEqual(more, []);
  assert.deepEqual(
    one?.reasons.map(({ text }) => text),
    ['RPC', 'FTP'],
  );
});

test('a port inside the range is a part of it then, and its reason says which', () => {
  const [one] = inNumbers([permit(tcp(50000), 'forward', SMB), RPC], SINCE);
  assert.deepEqual(
    one?.reasons.map(({ text }) => text),
    ['RPC', `50000: ${SMB.text}`],
  );
});

test('for Windows RPC stays a word, and only the others become numbers', () => {
  assert.deepEqual(texts(inNumbersButRpc([RPC, FTP], SINCE)), ['TCP 49152-65535', 'TCP dynamic (RPC)']);
});

test('ports that the reader has pinned take the place of the range, for RPC as for others', () => {
  const pinned = { ...SINCE, dynamicPorts: '5722, 50000 – 50100;6000' };
  assert.equal(dynamicText(pinned), '5722, 50000-50100, 6000');
  const numbers = ['TCP 5722', 'TCP 6000', 'TCP 50000-50100'];
  assert.deepEqual(texts(inNumbers([RPC, FTP], pinned)), numbers);
  assert.deepEqual(texts(inNumbersButRpc([RPC, FTP], pinned)), numbers);
});

test('of what is no port nobody guesses a part', () => {
  for (const dynamicPorts of ['', ' ', '1', '65535', '50000-50100, 5722', '50000:50100 5722'])
    assert.deepEqual(dynamicProblems({ dynamicPorts }), [], dynamicPorts);
  for (const dynamicPorts of ['0', '65536', '5010-5000', '5000-', 'high', '1,x', '1-2-3', '-1', '1.5'])
    assert.match(dynamicProblems({ dynamicPorts }).join(), /are no dynamic ports/, dynamicPorts);
});
