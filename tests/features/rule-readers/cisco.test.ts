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

test('IOS: groups of networks and services, one within another', () => {
  const reading = onlyReading(`object-group network ADMINS
 description jump hosts
 host 10.1.1.5
 10.2.0.0 255.255.255.0
 range 10.3.0.1 10.3.0.9
object-group network ALL-ADMINS
 group-object ADMINS
 host 192.0.2.99
!
object-group service WEB
 tcp eq www
 tcp 443
 udp range 8000 8010
 icmp echo
 tcp source eq 53 gt 1023
!
ip access-list extended INBOUND
 permit tcp object-group ALL-ADMINS host 192.0.2.10 eq 22
 permit object-group WEB any host 192.0.2.10
 deny ip any any log`);
  assert.deepEqual(openingsOf(reading), [
    'open ICMP 8 from any IPv4 address to 192.0.2.10 (19)',
    'open TCP 22 from 10.1.1.5, 10.2.0.0/24, 10.3.0.1-10.3.0.9, 192.0.2.99 to 192.0.2.10 (18)',
    'open TCP 80,443 from any IPv4 address to 192.0.2.10 (19)',
    'open TCP 1024-65535 from any IPv4 address to 192.0.2.10 by ports 53 (19)',
    'open UDP 8000-8010 from any IPv4 address to 192.0.2.10 (19)',
  ]);
  assert.deepEqual(leftOverOf(reading), []);
});

test('ASA: objects, groups at either end, a group of ports, and one that the paste lacks', () => {
  const reading = onlyReading(`object network WEB1
 host 192.0.2.10
object network NET
 subnet 10.8.0.0 255.255.0.0
object-group network CLIENTS
 network-object object NET
 network-object 10.9.0.0 255.255.255.0
 network-object host 10.10.0.1
object-group service PORTS tcp
 port-object eq https
 port-object range 8000 8010
object-group service MIXED
 service-object tcp destination eq smtp
 service-object udp destination eq 53
access-list IN extended permit tcp object-group CLIENTS object WEB1 object-group PORTS
access-list IN extended permit object-group MIXED 10.8.0.0 255.255.0.0 any
access-list IN extended permit tcp object-group CLIENTS object-group SERVERS eq 22`);
  assert.deepEqual(
    openingsOf(reading).filter((line) => line.startsWith('open')),
    [
      'open TCP 25 from 10.8.0.0/16 (16)',
      'open TCP 443,8000-8010 from 10.8.0.0-10.9.0.255, 10.10.0.1 to 192.0.2.10 (15)',
      'open UDP 53 from 10.8.0.0/16 (16)',
    ],
  );
  assert.deepEqual(leftOverOf(reading), ['17: not understood: object-group SERVERS, which the paste does not list']);
});

test('ASA: what show access-list prints behind a line with groups takes its place', () => {
  const reading = onlyReading(`access-list IN; 3 elements; name hash: 0x1
access-list IN line 1 extended permit tcp object-group CLIENTS host 192.0.2.10 eq https (hitcnt=4) 0xaa
  access-list IN line 1 extended permit tcp 10.8.0.0 255.255.0.0 host 192.0.2.10 eq https (hitcnt=3) 0xab
  access-list IN line 1 extended permit tcp host 10.9.0.1 host 192.0.2.10 eq https (hitcnt=1) 0xac
access-list IN line 2 extended permit tcp object-group OTHERS any eq ssh (hitcnt=0) 0xad`);
  assert.deepEqual(
    openingsOf(reading).filter((line) => line.startsWith('open')),
    ['open TCP 443 from 10.8.0.0/16, 10.9.0.1 to 192.0.2.10 (3, 4)'],
  );
  assert.equal(leftOverOf(reading).length, 1);
});

test('NX-OS: groups of addresses with the bits that may differ, and of ports', () => {
  const reading = onlyReading(`object-group ip address ADMINS
  10 host 10.1.1.5
  20 10.2.0.0 0.0.0.255
  30 10.3.0.0/16
object-group ip port WEB
  10 eq 443
  20 range 8000 8010
ip access-list EDGE
  10 permit tcp addrgroup ADMINS any portgroup WEB`);
  assert.deepEqual(openingsOf(reading), ['open TCP 443,8000-8010 from 10.1.1.5, 10.2.0.0/24, 10.3.0.0/16 (9)']);
});

test('groups that name one another without an end, or are empty, open nothing', () => {
  const reading = onlyReading(`object-group network A
 group-object B
object-group network B
 group-object A
object-group network EMPTY
object-group service NONE tcp
ip access-list extended IN
 permit tcp object-group A any eq 22
 permit tcp object-group EMPTY any eq 23
 permit tcp any object-group NONE any`);
  assert.deepEqual(
    openingsOf(reading).filter((line) => line.startsWith('open')),
    [],
  );
});
