/** What rules for ICMP need besides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeEnd } from '#features/firewall/model/ends.ts';
import { icmpName, icmpNotices, versionsFor } from '#features/firewall/model/icmp.ts';
import { NO_LIMITS } from '#features/firewall/model/capabilities.ts';
import { toWrite } from '#features/firewall/model/to-write.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { ANY, icmp, ip, OPEN, permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const PING = icmp('echo-request');
const ends = (more: Parameters<typeof setOf>[1]) => {
  const [leg = assert.fail()] = setOf([], more).legs;
  return { client: wholeEnd(leg.source), server: wholeEnd(leg.destination) };
};

const noticesOf = (set: RuleSet) => icmpNotices(toWrite(set, NO_LIMITS));

test('a message is written for each version of IP that the addresses allow, anything else once', () => {
  assert.deepEqual(versionsFor(PING, ends({})), [4]);
  assert.deepEqual(versionsFor(PING, ends({ source: ip('fd00::/8'), destination: ANY })), [6]);
  assert.deepEqual(versionsFor(PING, ends({ source: ANY, destination: ANY })), [4, 6]);
  assert.deepEqual(versionsFor(tcp(445), ends({ source: ANY, destination: ANY })), [4]);
});

test('each version has a name of its own', () => assert.deepEqual([icmpName(4), icmpName(6)], ['icmp', 'icmpv6']));

test('where no address tells the version, that is said', () => {
  const open = { source: OPEN, destination: ANY };
  assert.match(noticesOf(setOf([permit(PING)], open)).join(), /the rules are for IPv4/);
  assert.deepEqual(noticesOf(setOf([permit(PING)])), []);
  assert.deepEqual(noticesOf(setOf([permit(PING)], { source: ANY, destination: ANY })), []);
  assert.deepEqual(noticesOf(setOf([permit(tcp(445))], open)), []);
});

test('errors come from routers on the way too, which is said with their names', () => {
  const [notice = '', ...more] = noticesOf(setOf([permit(icmp('time-exceeded')), permit(PING)]));
  assert.match(notice, /Routers on the way send it too \(ICMP time exceeded\)/);
  assert.deepEqual(more, []);
});
