/** nmap: normal, grepable, XML. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('normal: open ports with nmap’s guess; closed ones, scripts and sentences are headings', () => {
  const reading = read('nmap.txt');
  assert.deepEqual(kinds(reading), ['nmap 2-20']);
  assert.deepEqual(shorts(reading), [
    'tcp 22 192.0.2.7 unknown - - “ssh, OpenSSH 9.2p1 Debian 2+deb12u3 (protocol 2.0)”',
    'tcp 445 192.0.2.7 unknown - - “microsoft-ds?”',
    'udp 161 192.0.2.7 unknown - - “open or filtered; snmp”',
    'sctp 3868 192.0.2.7 unknown - - “diameter”',
  ]);
  assert.equal(reading.connections, 0);
  assert.deepEqual(reading.unparsed, []);
});

test('what -A, -v and --reason add is heading too; a port discovered on the way counts until the table tells more', () => {
  const reading = readListing(
    [
      '┌──(kali㉿kali)-[~]',
      '└─$ nmap -A 192.0.2.7',
      '# Nmap 7.94SVN scan initiated Sat Aug  3 11:54:57 2024 as: nmap -A -oN nmap 192.0.2.7',
      'Initiating Connect Scan at 12:16',
      'Scanning 192.0.2.7 [3 ports]',
      'Discovered open port 22/tcp on 192.0.2.7',
      'Completed Connect Scan at 12:16, 0.20s elapsed (3 total ports)',
      'Warning: 192.0.2.7 giving up on port because retransmission cap hit (6).',
      'Nmap scan report for 192.0.2.7',
      'Host is up, received syn-ack (0.19s latency).',
      'Scanned at 2022-12-25 12:16:26 EST for 14s',
      'PORT   STATE SERVICE REASON  VERSION',
      '22/tcp open  ssh     syn-ack OpenSSH 7.6p1',
      'No exact OS matches for host (If you know what OS is running on it, see https://nmap.org/submit/ ).',
      'TCP/IP fingerprint:',
      'OS:SCAN(V=7.94SVN%E=4%D=8/3%OT=22%CT=1%CU=39926%PV=Y%DS=2%DC=T%G=Y%TM=66AE0',
      'Network Distance: 2 hops',
      'TRACEROUTE (using port 139/tcp)',
      'HOP RTT     ADDRESS',
      '1   2.58 ms 192.0.2.1',
      '2   1.79 ms 192.0.2.7',
    ].join('\n'),
  );
  assert.deepEqual(shorts(reading), [
    'tcp 22 192.0.2.7 unknown - -',
    'tcp 22 192.0.2.7 unknown - - “ssh, OpenSSH 7.6p1”',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('rows alone are enough, and a reason before the version is told apart where the heading shows it', () => {
  assert.deepEqual(shorts(readListing('22/tcp  open  ssh\n23/tcp closed telnet')), ['tcp 22 - unknown - - “ssh”']);
  const table = 'PORT   STATE SERVICE REASON         VERSION\n22/tcp open  ssh     syn-ack ttl 64 OpenSSH 9.2';
  assert.deepEqual(shorts(readListing(table)), ['tcp 22 - unknown - - “ssh, OpenSSH 9.2”']);
  const reasons = 'PORT   STATE SERVICE REASON\n22/tcp open  ssh     syn-ack ttl 64';
  assert.deepEqual(shorts(readListing(reasons)), ['tcp 22 - unknown - - “ssh”']);
});

test('grepable: several ports on one line', () => {
  const reading = read('nmap-grepable.txt');
  assert.deepEqual(kinds(reading), ['nmap-grepable 1-4']);
  assert.deepEqual(shorts(reading), [
    'tcp 22 192.0.2.7 unknown - - “ssh, OpenSSH 9.2p1 Debian 2 (protocol 2.0)”',
    'udp 161 192.0.2.7 unknown - - “open or filtered; snmp”',
    'tcp 443 192.0.2.7 unknown - - “ssl/http, Apache httpd 2.4.62, PHP”',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('XML: on one line or on several, with entities', () => {
  const reading = read('nmap.xml');
  assert.deepEqual(kinds(reading), ['nmap-xml 1-28']);
  assert.deepEqual(shorts(reading), [
    'tcp 22 192.0.2.7 unknown - - “ssh, OpenSSH 9.2p1”',
    'udp 161 192.0.2.7 unknown - - “open or filtered; snmp”',
    'tcp 8443 192.0.2.7 unknown - - “https-alt, R&D <box>”',
  ]);
  assert.deepEqual(
    reading.listeners.map(({ line }) => line),
    [16, 18, 22],
  );
  assert.deepEqual(reading.unparsed, []);
});

test('XML without line breaks: each port of the line', () => {
  const port = (id: number) => `<port protocol="tcp" portid="${id}"><state state="open"/></port>`;
  const reading = readListing(`<host><address addr="192.0.2.8"/><ports>${port(22)}${port(80)}</ports></host>`);
  assert.deepEqual(shorts(reading), ['tcp 22 192.0.2.8 unknown - -', 'tcp 80 192.0.2.8 unknown - -']);
});

test('a port that is none is left over in each of them', () => {
  const xml = '<port protocol="tcp" portid="70000"><state state="open"/></port>';
  for (const text of ['70000/tcp open x', 'Host: 192.0.2.7 ()\tPorts: 70000/open/tcp//x///', xml]) {
    const { listeners, unparsed } = readListing(text);
    assert.deepEqual(listeners, [], text);
    assert.equal(unparsed[0]?.reason, '“70000” is not a port: ports end at 65535', text);
  }
});

test('other markup is no XML of nmap', () => {
  const { listeners, unparsed } = readListing('<script>alert(1)</script>\n<p>22</p>');
  assert.deepEqual(listeners, []);
  assert.equal(unparsed.length, 2);
});
