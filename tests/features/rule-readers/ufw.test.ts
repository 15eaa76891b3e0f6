/** What ufw status prints. The fixtures are real output, and ufw-iptables.txt is what the same set came to in the kernel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOverOf, onlyReading, openingsOf, ruleSetFixture } from './support.ts';

const withoutLines = (openings: readonly string[]) =>
  openings.map((line) => line.replace(/ \([\d, ]*\).*/, '')).filter((line) => line.startsWith('open TCP'));

test('ufw status verbose opens what the rules open that ufw wrote into iptables', () => {
  const status = onlyReading(ruleSetFixture('ufw-verbose.txt'));
  const ofIpv4 = {
    ...status,
    sets: status.sets.map((set) => ({ ...set, covers: onlyReading('-P INPUT DROP').sets[0]?.covers ?? [] })),
  };
  const kernel = onlyReading(ruleSetFixture('ufw-iptables.txt'));
  assert.deepEqual(withoutLines(openingsOf(ofIpv4)), withoutLines(openingsOf(kernel)));
  assert.equal(withoutLines(openingsOf(kernel)).length, 9);
  assert.deepEqual(leftOverOf(status), []);
});

test('rules of both versions of IP, limits, interfaces, ports of the sender, profiles', () => {
  const openings = openingsOf(onlyReading(ruleSetFixture('ufw-verbose.txt')));
  assert.ok(openings.includes('open TCP 22 from any address (9, 23) limited'));
  assert.ok(openings.includes('open TCP 3389 from 2001:db8::/32 (27)'));
  assert.ok(openings.includes('open UDP 0-52,54-5999,6008-65535 from 10.2.0.0/16 by ports 123 (17)'));
  assert.ok(openings.includes('open GRE from 10.7.0.1 (22)') || openings.includes('open GRE all from 10.7.0.1 (22)'));
});

test('without its default nothing is closed for certain, and a profile without ports opens nothing for certain', () => {
  for (const name of ['ufw-status.txt', 'ufw-numbered.txt']) {
    const reading = onlyReading(ruleSetFixture(name).replace('DNS ', 'Own '));
    assert.match(leftOverOf(reading).join('\n'), /“Own” are not named: ufw status verbose names them/);
    assert.match(openingsOf(reading).join('\n'), /not-judged TCP/);
  }
});

test('a profile that is known has its ports', () => {
  const reading = onlyReading(
    'Status: active\nDefault: deny (incoming), allow (outgoing)\n\nOpenSSH  ALLOW  10.0.0.0/8\nOpenSSH (v6)  ALLOW  Anywhere (v6)',
  );
  assert.deepEqual(
    openingsOf(reading).filter((line) => line.startsWith('open')),
    ['open TCP 22 from 10.0.0.0/8, any IPv6 address (4, 5)'],
  );
});

test('ufw that is off says nothing', () => {
  const reading = onlyReading(ruleSetFixture('ufw-inactive.txt'));
  assert.match(reading.notices.join(), /ufw is off/);
  assert.deepEqual(openingsOf(reading), ['not-judged all all from any IPv4 address () 0 may either']);
});
