/** What firewall-cmd lists of its zones. The fixtures are real output. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOverOf, onlyReading, openingsOf, ruleSetFixture } from './support.ts';

test('a zone: services, ports, rich rules by priority, a block of ICMP, a forwarded port', () => {
  const reading = onlyReading(ruleSetFixture('firewalld-list.txt'));
  const openings = openingsOf(reading);
  for (const line of [
    'open ICMP 0-7,9-65535 from any IPv4 address but 203.0.113.0/24 (2)',
    'open TCP 22 from any address but 203.0.113.0-203.0.113.8, 203.0.113.10-203.0.113.255 (6, 16)',
    'open TCP 80 from any address but 203.0.113.0/24 (6)',
    'not-judged TCP 81 from any address (12) 12 may either',
    'not-judged TCP 389 from any address but 203.0.113.0/24 (2) 20 may open',
    'open TCP 443 from any IPv4 address but 10.1.0.0/16, 203.0.113.0/24 (19)',
    'open TCP 5432 from 10.0.0.0/8 (17)',
    'open UDP 5000-5010 from any address but 203.0.113.0/24 (7)',
    'open GRE all from any address but 203.0.113.0/24 (8)',
  ])
    assert.ok(openings.includes(line), line);
  assert.deepEqual(leftOverOf(reading), ['20: not understood: source ipset office']);
  assert.match(reading.notices.join(), /Zone public is taken for that of all interfaces/);
});

test('zones: by source, by interface, and what no zone takes is not judged', () => {
  const openings = openingsOf(onlyReading(ruleSetFixture('firewalld-zones.txt')));
  assert.ok(openings.includes('open TCP 22 from 192.168.7.0/24 (81)'));
  assert.ok(openings.includes('open TCP 8080 from any address but 192.168.7.0/24, 203.0.113.0/24 on eth0 (97)'));
  assert.match(openings[0] ?? '', /^not-judged all all from any address but 192.168.7.0\/24 on all but eth0/);
});

test('a service that firewalld does not bring along opens nothing for certain', () => {
  const reading = onlyReading('public (active)\n  target: DROP\n  interfaces: eth0\n  services: our-own ssh');
  assert.match(leftOverOf(reading).join(), /our-own/);
  assert.match(openingsOf(reading).join('\n'), /^not-judged .*4 may open/);
});

test('a lone line of ports is a zone of which no more is known', () => {
  const openings = openingsOf(onlyReading('  ports: 80/tcp 443/tcp'));
  assert.ok(openings.includes('open TCP 80,443 from any address (1)'));
  assert.ok(openings.every((line) => line.includes(' 80,443 ') || line.startsWith('not-judged')));
});
