/** What is wrong with a set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '#features/firewall/model/problems.ts';
import { ANY, ip, OPEN, permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const SMB = permit(tcp(445));

test('a set of one version of IP has no problem, nor has one with any or with a word to fill in', () => {
  for (const source of [ip('10.0.0.0/8'), ANY, OPEN]) assert.deepEqual(problemsOf(setOf([SMB], { source })), []);
});

test('a source of IPv4 and a destination of IPv6 don’t meet', () => {
  const [problem = '', ...more] = problemsOf(setOf([SMB], { destination: ip('2001:db8::1') }));
  assert.match(problem, /The source and the destination are of different versions of IP: no packet has both/);
  assert.deepEqual(more, []);
});

test('an IP protocol that has ports or types of its own would be opened as a whole, so it is refused', () => {
  const problem = (protocol: number) => problemsOf(setOf([permit({ kind: 'ip', protocol })])).join();
  for (const protocol of [6, 17, 33, 132]) assert.match(problem(protocol), /name its ports/, String(protocol));
  for (const protocol of [1, 58]) assert.match(problem(protocol), /name a type/, String(protocol));
  for (const protocol of [0, 255, 256, 1.5, -1])
    assert.match(problem(protocol), /number from 1 to 254/, String(protocol));
  for (const protocol of [47, 50, 51]) assert.equal(problem(protocol), '', String(protocol));
});

test('a port out of range, or a range that falls, is refused', () => {
  for (const target of [tcp(-1), tcp(65536), tcp(9, 8), tcp(1.5)])
    assert.match(problemsOf(setOf([permit(target)])).join(), /0 to 65535/, JSON.stringify(target));
});

test('the same problem is said once', () => {
  const permits = [permit({ kind: 'ip', protocol: 6 }), permit({ kind: 'ip', protocol: 6 }, 'reverse')];
  assert.equal(problemsOf(setOf(permits)).length, 1);
});
