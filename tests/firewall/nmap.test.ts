/** nmap scans just what was chosen: its own list of ports, run against 127.0.0.1 and ::1. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { OPEN, icmp, ip, permit, setOf, tcp, udp } from '../support/firewall/sets.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { callsOf, checkerOf, run, runApart, textOf } from './support.ts';

const NMAP = checkerOf('nmap');

/** What nmap says it scans: `tcp 88,445`, a line for each protocol. */
function scanned(t: TestContext, set: RuleSet): string[] {
  return callsOf(t, textOf(set, 'nmap'), ['nmap']).flatMap(([, ...words]) => {
    const host = words.at(-1) ?? '';
    assert.ok(host === '127.0.0.1' || host === '::1', `only this machine, and not ${host}`);
    const { status, stdout, stderr } = run(NMAP, [...words, '-oX', '-', '--max-retries', '1']);
    assert.equal(status, 0, stderr);
    return [...stdout.matchAll(/<scaninfo [^>]*protocol="(\w+)" [^>]*services="([^"]*)"/g)].map(
      ([, p, s]) => `${p} ${s}`,
    );
  });
}

const PERMITS = [
  permit(tcp(88)),
  permit(tcp(445)),
  permit(tcp(5000, 5003)),
  permit(udp(53)),
  permit({ kind: 'ports', transport: 'sctp', from: 7, to: 9 }),
  permit({ kind: 'ip', protocol: 47 }),
  permit({ kind: 'ip', protocol: 50 }),
];

test('nmap scans the ports of each transport, and IP protocols, and no other', (t) => {
  assert.deepEqual(scanned(t, setOf(PERMITS, { destination: ip('127.0.0.1') })).sort(), [
    'ip 47,50',
    'sctp 7-9',
    'tcp 88,445,5000-5003',
    'udp 53',
  ]);
});

test('nmap scans over IPv6 too', (t) => {
  const set = setOf([permit(tcp(443)), permit(udp(123))], { source: ip('fd00::/8'), destination: ip('::1') });
  assert.deepEqual(scanned(t, set).sort(), ['tcp 443', 'udp 123']);
});

test('what the destination opens is scanned from there, at the source', (t) => {
  const set = setOf([permit(tcp(9), 'reverse')], { source: ip('127.0.0.1') });
  assert.deepEqual(scanned(t, set), ['tcp 9']);
});

test('an echo request is a ping without a scan, over both versions of IP', (t) => {
  for (const host of ['127.0.0.1', '::1']) {
    const set = setOf([permit(icmp('echo-request'))], { source: ip(host), destination: ip(host) });
    const [[, ...words] = [], ...more] = callsOf(t, textOf(set, 'nmap'), ['nmap']);
    assert.deepEqual(more, []);
    assert.equal(words.at(-1), host);
    const { status, stdout, stderr } = run(NMAP, words);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /1 host up/);
  }
});

test('a dynamic range is scanned as a whole', (t) => {
  const set = setOf([permit({ kind: 'rpc' })], { destination: ip('127.0.0.1') });
  assert.deepEqual(scanned(t, set), ['tcp 49152-65535']);
});

test('without a host the line names none, says so, and nmap scans nothing', (t) => {
  const script = textOf(setOf(PERMITS, { destination: OPEN }), 'nmap');
  assert.match(script, /^# Put the name or address of one machine/m);
  const [[, ...words] = []] = callsOf(t, script, ['nmap']);
  assert.equal(words.at(-1), 'DESTINATION');
  const { stdout, stderr } = runApart(NMAP, words);
  assert.match(stdout + stderr, /Failed to resolve "DESTINATION"/);
  assert.match(stdout + stderr, /0 IP addresses/);
});
