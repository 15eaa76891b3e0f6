/** tasklist, joined with Windows listings by the process. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('tasklist /svc before the listing: programs and services, also those that go on in the next line', () => {
  const reading = read('tasklist-svc.txt');
  assert.deepEqual(kinds(reading), ['tasklist 3-10', 'netstat-windows 17-21']);
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 948 svchost.exe [RpcEptMapper RpcSs]',
    'tcp 445 0.0.0.0 world 4 System',
    'tcp 3389 0.0.0.0 world 1136 svchost.exe [BrokerInfrastructure DcomLaunch PlugPlay Power TermService]',
    'tcp 49664 0.0.0.0 world 696 lsass.exe [KeyIso SamSs VaultSvc]',
    'tcp 50000 0.0.0.0 world 9999 -',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('tasklist /svc /fo csv behind the listing, in German: “Nicht zutreffend” is no service', () => {
  const reading = read('tasklist-csv-german.txt');
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 948 svchost.exe [RpcEptMapper RpcSs]',
    'tcp 445 0.0.0.0 world 4 System',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('plain tasklist, in Japanese, and what findstr leaves of it', () => {
  assert.deepEqual(shorts(read('tasklist-japanese.txt')), ['tcp 3306 0.0.0.0 world 6688 mysqld.exe']);
  assert.deepEqual(shorts(read('tasklist-findstr.txt')), ['tcp 8443 0.0.0.0 world 5216 java.exe']);
  assert.deepEqual(read('tasklist-japanese.txt').unparsed, []);
});

test('PowerShell’s listeners are joined too, Linux’s are not, and what the listing names itself stays', () => {
  const reading = readListing(
    [
      'LocalAddress LocalPort RemoteAddress RemotePort State  AppliedSetting OwningProcess',
      '0.0.0.0      445       0.0.0.0       0          Listen                4',
      'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      4/sshd',
      '  TCP    0.0.0.0:80            0.0.0.0:0              LISTENING         4',
      ' [httpd.exe]',
      '"System","4","HTTP"',
    ].join('\n'),
  );
  assert.deepEqual(shorts(reading), [
    'tcp 445 0.0.0.0 world 4 System [HTTP]',
    'tcp 22 0.0.0.0 world 4 sshd',
    'tcp 80 0.0.0.0 world 4 httpd.exe [HTTP]',
  ]);
});
