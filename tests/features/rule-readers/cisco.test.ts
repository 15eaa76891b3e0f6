/** Access lists of Cisco's IOS, NX-OS and ASA. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOverOf, onlyReading, openingsOf } from './support.ts';

test('ASA: masks, names of ports, ranges, what is inactive, and the denial at the end', () => {
  const reading = onlyReading(`access-list OUTSIDE_IN remark web
access-list OUTSIDE_IN extended deny ip 203.0.113.0 255.255.255.0 any
access-list OUTSIDE_IN extended permit tcp any host 192.0.2.10 eq https
access-list OUTSIDE_IN extended permit tcp any host 192.0.2.11 eq smtp log
access-list OUTSIDE_IN extended permit udp any host 192.0.2.12 range 10000 20000 (hitcnt=12) 0x1a2b3c4d
access-list OUTSIDE_IN extended permit tcp any any eq 23 inactive
access-list OUTSIDE_IN extended permit tcp object-group OFFICE any eq ssh
access-list OUTSIDE_IN extended deny ip any any`);
  assert.deepEqual(openingsOf(reading), [
    'not-judged TCP 22 from any address but 203.0.113.0/24 (8) 7 may open',
    'open TCP 25 from any IPv4 address but 203.0.113.0/24 to 192.0.2.11 (4)',
    'open TCP 443 from any IPv4 address but 203.0.113.0/24 to 192.0.2.10 (3)',
    'open UDP 10000-20000 from any IPv4 address but 203.0.113.0/24 to 192.0.2.12 (5)',
  ]);
  assert.deepEqual(leftOverOf(reading), ['7: not understood: object-group OFFICE, which the paste does not list']);
});

test('IOS: bits that may differ, established, and several lists each for itself', () => {
  const reading = onlyReading(
    `Extended IP access list 101
    10 permit tcp any any established (120 matches)
    20 permit tcp 10.0.0.0 0.255.255.255 any eq 22 (5 matches)
    30 permit icmp any any echo
    40 deny ip any any log
Standard IP access list 10
    10 permit 192.168.1.0 0.0.0.255`,
  );
  assert.deepEqual(openingsOf(reading).slice(0, 2), [
    'open ICMP 8 from any IPv4 address (4)',
    'open TCP 22 from 10.0.0.0/8 (3)',
  ]);
  assert.deepEqual(
    reading.sets.map(({ name }) => name),
    ['101', '10'],
  );
  assert.ok(
    openingsOf(reading).includes('open TCP all from 192.168.1.0/24 (7)') ||
      openingsOf(reading).includes('open all all from 192.168.1.0/24 (7)'),
  );
});

test('NX-OS: prefixes, and ports that Cisco numbers otherwise than IANA', () => {
  const reading = onlyReading(`ip access-list EDGE
  10 permit tcp 10.0.0.0/8 any eq 443
  20 permit udp any any eq radius
  30 permit udp any any eq kerberos`);
  assert.deepEqual(
    openingsOf(reading).filter((line) => line.startsWith('open')),
    ['open TCP 443 from 10.0.0.0/8 (2)', 'open UDP 1645 from any address (3)'],
  );
  assert.deepEqual(leftOverOf(reading), ['4: not understood: eq kerberos']);
});
