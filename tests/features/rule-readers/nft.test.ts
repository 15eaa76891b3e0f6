/** What `nft list ruleset` prints. The fixtures are real output. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOverOf, onlyReading, openingsOf, ruleSetFixture } from './support.ts';

const inInput = (...lines: readonly string[]) =>
  onlyReading(`table inet filter {
	chain input {
		type filter hook input priority filter; policy drop;
		${lines.join('\n\t\t')}
	}
}`);

test('sets, maps of verdicts, concatenations, rates, interfaces by pattern, and what is passed on', () => {
  const reading = onlyReading(ruleSetFixture('nft.txt'));
  const openings = openingsOf(reading);
  assert.deepEqual(
    openings.filter((line) => line.startsWith('open ')),
    [
      'open ICMP all from any IPv4 address but 198.51.100.0/24 (36)',
      'open TCP 22 from any address but 198.51.100.0/24 (43) limited',
      'open TCP 25 from any address but 198.51.100.0/24 (39)',
      'open TCP 53 from any address but 198.51.100.0/24 (42)',
      'open TCP 80,443 from any address but 198.51.100.0/24 (38)',
      'open TCP 587 from 10.0.0.0/8, 192.168.1.1-192.168.1.20, 203.0.113.7 (27)',
      'open TCP 5432 from 10.1.1.1 (40)',
      'open TCP 6379 from 10.1.1.2 (40)',
      'open TCP 60001-65535 from any IPv4 address but 10.0.0.0/8, 198.51.100.0/24 (48)',
      'open UDP 53 from any address but 198.51.100.0/24 (42)',
      'open UDP 67-68 from any address but 198.51.100.0/24 on br* (45)',
      'open UDP 5000-5010 from fe80::/10 (41)',
      'open UDP 5353 from any IPv4 address but 198.51.100.0/24 to 224.0.0.251 (47)',
      'open ICMPv6 all from any IPv6 address (36)',
    ],
  );
  assert.ok(openings.includes('not-judged TCP 8080 from any IPv4 address (56) 56 may either'));
  assert.ok(
    openings.includes('not-judged TCP 9100 from any address but 198.51.100.0/24 (32) 46 may open, 49 may open'),
  );
  assert.deepEqual(leftOverOf(reading), [
    '46: not understood: meta skuid 0',
    '49: not understood: meta mark 0x00000007',
    '50: not understood: a rate',
  ]);
});

test('what iptables wrote, nft tells alike; what it cannot tell is not judged', () => {
  const openings = openingsOf(onlyReading(ruleSetFixture('nft-of-iptables.txt')));
  assert.ok(openings.includes('open TCP 22 from 10.0.0.0/8 (8)'));
  assert.ok(openings.includes('open TCP 80,443,8000-8010 from any IPv4 address but 203.0.113.0/24 (28)'));
  assert.ok(openings.includes('open all all from any IPv6 address ()'), 'no table speaks of IPv6: all of it comes in');
  assert.match(openings.join('\n'), /not-judged TCP 8443 .*15 may open/);
});

test('a packet has to pass every table', () => {
  const reading = onlyReading(`table inet a {
	chain input {
		type filter hook input priority filter; policy accept;
		tcp dport 22 accept
	}
}
table inet b {
	chain input {
		type filter hook input priority filter + 10; policy drop;
		tcp dport { 80, 443 } accept
	}
}`);
  assert.deepEqual(openingsOf(reading), ['open TCP 80,443 from any address (10)']);
});

test('a doubtful rule of one table opens nothing that another one refuses', () => {
  const reading = onlyReading(`table inet a {
	chain input {
		type filter hook input priority filter; policy drop;
		meta mark 1 accept
	}
}
table inet b {
	chain input {
		type filter hook input priority filter + 10; policy drop;
		tcp dport 80 accept
	}
}`);
  assert.deepEqual(openingsOf(reading), ['not-judged TCP 80 from any address (3) 4 may open']);
});

test('a set whose elements are not there is a doubt', () => {
  assert.deepEqual(openingsOf(inInput('ip saddr @office tcp dport 22 accept')), [
    'not-judged TCP 22 from any address (3) 4 may open',
  ]);
});

test('a statement that is not known, and what may follow it, is never an opening', () => {
  assert.deepEqual(openingsOf(inInput('tcp dport 22 newfangled 7 accept')), [
    'not-judged TCP 22 from any address (3) 4 may either',
  ]);
});

test('flags of TCP, in both writings', () => {
  assert.deepEqual(openingsOf(inInput('tcp flags syn / fin,syn,rst,ack tcp dport 22 accept')), [
    'open TCP 22 from any address (4)',
  ]);
  assert.deepEqual(openingsOf(inInput('tcp flags & (fin|syn|rst|ack) == syn tcp dport 22 accept')), [
    'open TCP 22 from any address (4)',
  ]);
  assert.deepEqual(openingsOf(inInput('tcp flags & (syn|ack) == ack tcp dport 22 accept')), []);
});
