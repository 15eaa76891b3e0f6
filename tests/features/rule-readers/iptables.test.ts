/** What iptables-save and iptables -S print, held against what the rules mean. The fixtures are real output. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOverOf, onlyReading, openingsOf, ruleSetFixture } from './support.ts';

const rules = (...lines: readonly string[]) => onlyReading(['-P INPUT DROP', ...lines].join('\n'));

test('iptables-save: chains, jumps, a goto, sets of ports, rates, and a port that is passed on', () => {
  const reading = onlyReading(ruleSetFixture('iptables-save.txt'));
  const openings = openingsOf(reading).filter((line) => !line.includes('on tun*'));
  assert.deepEqual(openings, [
    'open ICMP 8 from any IPv4 address (14) limited',
    'open TCP 22 from 10.0.0.0/8 (12)',
    'open TCP 80,443,8000-8010 from any IPv4 address but 203.0.113.0/24 (26)',
    'open TCP 5432 from 10.1.1.1-10.1.1.9 on all but tun* (18)',
    'not-judged TCP 8080 from any IPv4 address on all but docker0 (38) 38 may either',
    'not-judged TCP 8443 from any IPv4 address on all but tun* (22) 19 may open',
    'open UDP 53 from 192.168.0.0/16 (16)',
  ]);
  assert.deepEqual(leftOverOf(reading), ['19: not understood: --string foo; --algo bm']);
});

test('iptables -S says the same of its one table', () => {
  const openings = openingsOf(onlyReading(ruleSetFixture('iptables-S.txt')));
  assert.ok(openings.includes('open TCP 22 from 10.0.0.0/8 (10)'));
  assert.ok(openings.includes('open TCP 80,443,8000-8010 from any IPv4 address but 203.0.113.0/24 (24)'));
});

test('a drop above wins, a drop below is too late', () => {
  assert.deepEqual(openingsOf(rules('-A INPUT -p tcp --dport 22 -j DROP', '-A INPUT -p tcp --dport 22 -j ACCEPT')), []);
  assert.deepEqual(openingsOf(rules('-A INPUT -p tcp --dport 22 -j ACCEPT', '-A INPUT -p tcp --dport 22 -j DROP')), [
    'open TCP 22 from any IPv4 address (2)',
  ]);
});

test('a match that is not understood opens nothing for certain, and closes nothing for certain', () => {
  const opening = rules('-A INPUT -p tcp --dport 22 -m set --match-set office src -j ACCEPT');
  assert.deepEqual(openingsOf(opening), ['not-judged TCP 22 from any IPv4 address (1) 2 may open']);
  assert.deepEqual(leftOverOf(opening), ['2: not understood: --match-set office src']);
  const closing = rules('-A INPUT -m set --match-set bad src -j DROP', '-A INPUT -p tcp --dport 22 -j ACCEPT');
  assert.deepEqual(openingsOf(closing), ['not-judged TCP 22 from any IPv4 address (3) 2 may close']);
  assert.deepEqual(openingsOf(rules('-A INPUT -p tcp --dport 22 -j NFQUEUE --queue-num 1')), [
    'not-judged TCP 22 from any IPv4 address (1) 2 may either',
  ]);
});

test('a chain that the paste lacks is a doubt', () => {
  assert.deepEqual(openingsOf(rules('-A INPUT -p tcp --dport 22 -j OFFICE')), [
    'not-judged TCP 22 from any IPv4 address (1) 2 may either',
  ]);
});

test('chains that call one another without an end are no reason to hang', () => {
  const openings = openingsOf(rules('-N a', '-N b', '-A INPUT -p tcp --dport 1 -j a', '-A a -j b', '-A b -j a'));
  assert.match(openings.join(), /^not-judged TCP 1 /);
});

test('what only holds for connections that exist, for loopback or for many connections opens nothing', () => {
  assert.deepEqual(
    openingsOf(
      rules(
        '-A INPUT -i lo -j ACCEPT',
        '-A INPUT -m state --state ESTABLISHED,RELATED -j ACCEPT',
        '-A INPUT -p tcp ! --syn -j ACCEPT',
        '-A INPUT -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK ACK -j ACCEPT',
        '-A INPUT -m addrtype --dst-type BROADCAST -j ACCEPT',
      ),
    ),
    [],
  );
  assert.deepEqual(
    openingsOf(
      rules(
        '-A INPUT -p tcp --dport 22 -m recent --set --name ssh --rsource',
        '-A INPUT -p tcp --dport 22 -m recent --update --seconds 60 --hitcount 4 --name ssh --rsource -j DROP',
        '-A INPUT -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN --dport 22 -j ACCEPT',
      ),
    ),
    ['open TCP 22 from any IPv4 address (4)'],
  );
});

test('ip6tables is told by its command or by its rules', () => {
  assert.deepEqual(openingsOf(rules('-A INPUT -s 2001:db8::/32 -p tcp --dport 22 -j ACCEPT')), [
    'open TCP 22 from 2001:db8::/32 (2)',
  ]);
  const typed = onlyReading('root@web:~# ip6tables -S\n-P INPUT DROP\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT');
  assert.deepEqual(openingsOf(typed), ['open TCP 22 from any IPv6 address (3)']);
});
