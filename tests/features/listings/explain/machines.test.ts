/** Whole machines: an ordinary one is hardly ever alarmed about, and on a bad one all that is bad comes first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import type { ExplainedRow } from '#features/listings/explain/explained-row.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { sortRows } from '#features/listings/session/sort-rows.ts';
import { FACTS } from '../support.ts';

function rowsOf(name: string): ExplainedRow[] {
  const text = readFileSync(new URL(`../../../fixtures/machines/${name}.txt`, import.meta.url), 'utf8');
  const reading = readListing(text, undefined, FACTS.numberOf);
  assert.deepEqual(reading.unparsed, [], `${name} is read whole`);
  return sortRows(explainListing(reading, FACTS), 'attention');
}

const told = ({ transport, from, program, attention, why }: ExplainedRow): string =>
  `${attention} ${transport} ${from} ${program}: ${why}`;
const isAlarm = ({ attention }: ExplainedRow): boolean => attention === 'first' || attention === 'look';

/** Really open, and rightly told, by machine: what no machine is alarmed about in vain. */
const EXPOSED: Readonly<Record<string, readonly string[]>> = {
  // UPnP of a firewall that answers on its outer side too.
  pfsense: ['udp 1900 miniupnpd'],
  // Services for the backup server that answer everybody, of which no source says what they ask for; and a database.
  'windows-application-server': [
    ...['tcp 6160 VeeamDeploymentSvc.exe', 'tcp 6162 VeeamTransportSvc.exe', 'tcp 1433 sqlservr.exe'],
  ],
  // The portmapper and a database for everybody, and the administrator's pages without TLS.
  'cpanel-host': ['tcp 111 rpcbind', 'udp 111 rpcbind', 'tcp 3306 mariadbd', 'tcp 2086 cpsrvd (SSL) - '],
  // What only the neighbours in the cluster ask for.
  'kubernetes-worker': ['tcp 111 rpcbind', 'udp 111 rpcbind', 'tcp 179 bird', 'tcp 10250 kubelet'],
  // Shares, disks and figures that nobody has to log on for.
  'synology-nas': [
    ...['tcp 111 rpcbind', 'udp 111 rpcbind', 'tcp 873 rsync', 'tcp 2049 null', 'tcp 3260 null'],
    ...['tcp 548 afpd', 'udp 161 snmpd'],
  ],
  // A mail catcher and a database that containers publish to everybody, and Angular's server, whose own default is localhost.
  'mac-docker': ['tcp 1025 com.docke', 'tcp 8025 com.docke', 'tcp 5432 com.docke', 'tcp 4200 node'],
  'windows-file-server': ['udp 161 snmp.exe'],
  'domain-controller-ad-fs': ['tcp 6160 VeeamDeploymentSvc', 'tcp 6184 Veeam.EndPoint.Service'],
  // Databases of a developer, for everybody.
  'windows-11-developer': ['tcp 3306 mysqld.exe', 'tcp 5432 postgres.exe', 'tcp 33060 mysqld.exe'],
  // Message Queuing, which nothing guards that is written down, and the firmware's management without TLS.
  'windows-11-company': [
    ...['tcp 1801 mqsvc.exe', 'tcp 2103 mqsvc.exe', 'tcp 2105 mqsvc.exe', 'tcp 2107 mqsvc.exe'],
    ...['tcp 623 LMS.exe', 'tcp 16992 LMS.exe'],
  ],
  // What only the other machines of a swarm ask for.
  'debian-swarm-mail': ['tcp 2377 dockerd', 'tcp 7946 dockerd', 'udp 7946 dockerd'],
  'debian-docker-home': ['tcp 8384 syncthing'],
  'mac-developer': ['tcp 8025 com.docke'],
};

/** One listener in so many may be a false alarm. */
const LISTENERS_PER_ALARM = 40;

const ORDINARY = [
  'domain-controller',
  'windows-11',
  'debian-docker',
  'mac',
  'windows-application-server',
  'ubuntu-desktop',
  'pfsense',
  'cpanel-host',
  'kubernetes-worker',
  'synology-nas',
  'mac-docker',
  'windows-file-server',
  'domain-controller-2022',
  'domain-controller-ad-fs',
  'windows-11-developer',
  'windows-11-company',
  'debian-swarm-mail',
  'debian-docker-home',
  'mac-developer',
];

for (const name of ORDINARY) {
  test(`${name}: at most one false alarm in ${LISTENERS_PER_ALARM} listeners`, () => {
    const rows = rowsOf(name);
    const exposed = EXPOSED[name] ?? [];
    const alarms = rows.filter(
      (row) => isAlarm(row) && !exposed.includes(`${row.transport} ${row.from} ${row.program}`),
    );
    assert.ok(rows.length >= 20, `${rows.length} rows`);
    assert.ok(
      alarms.length <= Math.ceil(rows.length / LISTENERS_PER_ALARM),
      `${alarms.length} of ${rows.length}\n${alarms.map(told).join('\n')}`,
    );
  });
}

/** What stands on that machine and is as it should be. */
const FINE = new Set([
  ...['sshd', 'nginx', 'systemd-resolve', 'postgres', 'chronyd'],
  ...['svchost.exe', 'lsass.exe', 'master', ''],
]);

for (const name of ['twenty-bad', 'twenty-bad-windows', 'twenty-bad-debian'])
  test(`${name}: all twenty come first`, () => {
    const rows = rowsOf(name);
    const bad = rows.filter(({ program }) => !FINE.has(program ?? ''));
    assert.equal(bad.length, 20);
    assert.deepEqual(bad.filter(({ attention }) => attention !== 'first').map(told), []);
    assert.deepEqual(
      rows.filter(({ program, attention }) => FINE.has(program ?? '') && attention === 'first').map(told),
      [],
    );
  });

test('open-docker-containers: what nineteen containers give to everybody comes first, and nothing else', () => {
  const rows = rowsOf('open-docker-containers');
  const first = rows.filter(({ attention }) => attention === 'first');
  const fine = rows.filter(({ attention }) => attention !== 'first').map(({ from }) => from);
  assert.deepEqual([first.length, fine], [19, [80, 443, 5432]]);
});
