/** Answers from the exact index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from '#chart/page-ref.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { lookup } from '#features/search/query/lookup.ts';
import { chartOf, ENDPOINT } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';

const chart = chartOf({
  services: {
    'print-spooler': {
      title: 'Print Spooler',
      programs: [{ name: 'spoolsv.exe', system: 'windows', unit: 'Spooler' }],
      aliases: ['print server'],
      endpoints: [{ ...ENDPOINT, as: 'Direct-Hosted SMB' }],
    },
    'tcp-ip-print-server': {
      title: 'TCP/IP Print Server',
      programs: [{ name: 'tcpsvcs.exe', system: 'windows', unit: 'LPDSVC' }],
    },
    proto: { title: 'Proto', programs: [] },
    tomcat: {
      title: 'Apache Tomcat',
      family: 'web',
      programs: [],
      endpoints: [{ transport: 'tcp', port: 8080, for: 'applications', sources: ['kb832017'] }],
    },
  },
  ports: { 445: { title: 'SMB on TCP', aliases: ['smb', 'cifs'] }, 4457: { title: 'Another' }, 44: { title: 'Less' } },
  protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB', aliases: ['CIFS'] } },
  guides: { 'dynamic-rpc-ports': { title: 'Dynamic RPC ports', aliases: ['rpc range', '10048'] } },
});
const index = buildExactIndex(chart);
const found = (typed: string, limit?: number) => lookup(index, typed, limit).map(pathOf);
const first = (typed: string) => lookup(index, typed)[0];
const pathOfFirst = (typed: string) => found(typed)[0];

for (const typed of ['445', 'tcp/445', '445/tcp', 'TCP 445', ':445', 'port 445', 'tcp port 445']) {
  test(`"${typed}" leads to port 445 and to no number that begins like it`, () => {
    assert.deepEqual(found(typed), ['/ports/445/']);
  });
}

test('a list of numbers leads to each, in the order they were typed', () => {
  assert.deepEqual(found('4457, 445, 9'), ['/ports/4457/', '/ports/445/', '/ports/9/']);
  assert.deepEqual(found('445 and 4457'), ['/ports/445/', '/ports/4457/']);
});

test('a number that nobody has written about answers too; one that is no port leads nowhere', () => {
  assert.deepEqual(found('9'), ['/ports/9/']);
  assert.deepEqual(found('4450'), ['/ports/4450/']);
  assert.deepEqual([pathOfFirst('40001'), first('40001')?.hint], ['/ports/40001/', 'unassigned']);
  assert.deepEqual(found('70000'), []);
});

test('a dynamic number leads to itself, and then to the guide that tells why it is open', () => {
  assert.deepEqual(found('50123'), ['/ports/50123/', '/guides/dynamic-rpc-ports/']);
  assert.equal(first('50123')?.hint, 'dynamic port');
  assert.deepEqual(found('49151'), ['/ports/49151/']);
});

test('a number that is an error’s code leads to its guide, and then to the port', () => {
  assert.deepEqual(found('10048'), ['/guides/dynamic-rpc-ports/', '/ports/10048/']);
  assert.deepEqual(found('tcp/10048'), ['/ports/10048/']);
});

test('a transport on which nothing is known of the port is remarked upon', () => {
  assert.equal(first('udp/445')?.remark, undefined);
  assert.equal(first('sctp/445')?.remark, 'nothing known on SCTP, only on TCP and UDP');
  assert.equal(first('sctp/40001')?.remark, undefined);
});

test('a range has its named ports, the charted ones first, and no more than fit', () => {
  assert.deepEqual(
    found('440-446'),
    ['445', '440', '441', '442', '443', '444', '446'].map((n) => `/ports/${n}/`),
  );
  assert.equal(found('1-1000').length, 12);
  assert.deepEqual(found('40001-40002'), []);
});

test('an exact name of IANA’s leads to its port, before all that begins like it', () => {
  assert.deepEqual([pathOfFirst('freeciv'), first('freeciv')?.reason], ['/ports/5556/', 'registered']);
});

test('names that are only registered stand behind charted ones, three of them at most', () => {
  assert.equal(pathOfFirst('dyna'), '/guides/dynamic-rpc-ports/');
  const uncharted = lookup(index, 'net').filter((match) => match.uncharted);
  assert.ok(uncharted.length > 0 && uncharted.length <= 3, String(uncharted.length));
});

test('software leads to its own page, by its title to its port after that', () => {
  assert.equal(pathOfFirst('tomcat'), '/services/tomcat/');
  assert.deepEqual(found('Apache Tomcat'), ['/services/tomcat/', '/ports/8080/']);
  assert.deepEqual(
    lookup(index, 'Apache Tomcat').map(({ reason }) => reason),
    ['name', 'main-listener'],
  );
});

for (const [typed, path] of [
  ['smb 445', '/ports/445/'],
  ['445 smb', '/ports/445/'],
  ['tomcat 8080', '/ports/8080/'],
  ['port 445 smb', '/ports/445/'],
  ['why is port 445 open', '/ports/445/'],
] as const) {
  test(`"${typed}" leads to ${path}`, () => assert.equal(pathOfFirst(typed), path));
}

test('a year or a version beside a name is no port', () => {
  for (const typed of ['print spooler 2003', 'smb 3']) {
    const paths = found(typed);
    assert.ok(paths.length > 0, typed);
    assert.ok(!paths.some((path) => /^\/ports\/(?:2003|3)\/$/.test(path)), typed);
  }
});

for (const typed of ['spoler', 'spooller', 'spoolre', 'spoolet', 'print spoler']) {
  test(`"${typed}" finds the spooler, with one slip`, () => {
    assert.deepEqual([pathOfFirst(typed), first(typed)?.matchType], ['/services/print-spooler/', 'typo']);
  });
}

test('a slip is forgiven only where nothing else matches, and not in three letters', () => {
  assert.ok(!lookup(index, 'spool').some((match) => match.matchType === 'typo'));
  assert.deepEqual(found('xmb'), []);
});

test('the words of a name are found in any order', () => {
  assert.deepEqual(
    [pathOfFirst('ports rpc dynamic'), first('ports rpc dynamic')?.matchType],
    ['/guides/dynamic-rpc-ports/', 'words'],
  );
});

const reasons: [typed: string, path: string, reason: string][] = [
  ['445', '/ports/445/', 'name'],
  ['Print Spooler', '/services/print-spooler/', 'name'],
  ['print-spooler', '/services/print-spooler/', 'name'],
  ['SPOOLER', '/services/print-spooler/', 'system-service-name'],
  ['spoolsv.exe', '/services/print-spooler/', 'process'],
  ['spoolsv', '/services/print-spooler/', 'process'],
  ['print server', '/services/print-spooler/', 'alias'],
  ['printserver', '/services/print-spooler/', 'alias'],
  ['microsoft-ds', '/ports/445/', 'registered'],
  ['smb', '/protocols/smb/', 'name'],
  ['direct hosted smb', '/protocols/smb/', 'wording'],
  ['cifs', '/protocols/smb/', 'alias'],
  ['RPC range', '/guides/dynamic-rpc-ports/', 'alias'],
];

for (const [typed, path, reason] of reasons) {
  test(`"${typed}" leads to ${path} first, because of its ${reason}`, () => {
    const { reason: why, matchType } = first(typed) ?? {};
    assert.deepEqual({ at: pathOfFirst(typed), why, matchType }, { at: path, why: reason, matchType: 'whole' });
  });
}

test('a whole name comes before names that only begin like it', () => {
  const matches = lookup(index, 'spooler');
  assert.equal(matches[0]?.matchType, 'whole');
  const begun = lookup(index, 'spool');
  assert.equal(pathOfFirst('spool'), '/services/print-spooler/');
  assert.equal(begun[0]?.matchType, 'prefix');
  assert.equal(found('print server')[0], '/services/print-spooler/');
});

test('a hit says which name matched, as it is written', () => {
  assert.equal(first('PRINTSERVER')?.matched, 'print server');
  assert.equal(first('microsoft')?.matched, 'microsoft-ds');
  assert.equal(first('tcp/445')?.matched, '445');
});

test('a name of two words is found inside a sentence, after whatever the whole of it names', () => {
  const [match] = lookup(index, 'why has the print spooler stopped');
  assert.deepEqual([match && pathOf(match), match?.matchType], ['/services/print-spooler/', 'words']);
});

test('the name of a page beats the same word as an alias', () => {
  assert.deepEqual(found('smb').slice(0, 2), ['/protocols/smb/', '/ports/445/']);
});

test('a page is found once, by its best reason', () => {
  const paths = found('print');
  assert.equal(new Set(paths).size, paths.length);
  assert.equal(paths[0], '/services/print-spooler/');
});

test('one letter matches no beginnings, and nothing matches nothing', () => {
  for (const typed of ['p', '', '  ', '!', '/']) assert.deepEqual(found(typed), [], JSON.stringify(typed));
});

test('no more pages are found than asked for', () => assert.equal(found('p r i', 1).length, 1));

test('digits that are no number lead to no port', () => {
  for (const typed of ['44.5', '4.4.5.7', '445-', '44:5', 'see 44 5 there'])
    assert.deepEqual(
      found(typed).filter((path) => path.startsWith('/ports/')),
      [],
      typed,
    );
});

test('words that every object has lead nowhere', () => {
  for (const typed of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])
    assert.deepEqual(found(typed), [], typed);
});

test('"__proto__" is read as the name that it holds, and as nothing else', () => {
  assert.deepEqual(found('__proto__'), ['/services/proto/']);
  assert.deepEqual(lookup({ pages: [], ports: [], namedNumbers: [] }, '__proto__'), []);
});

test('what nobody sees does not hide a name', () => {
  for (const typed of ['\u202espooler\u202c', 'spoo\u200bler', 'spool\u00ader'])
    assert.equal(pathOfFirst(typed), '/services/print-spooler/', JSON.stringify(typed));
});

const real = buildExactIndex(realChart);
const pathsIn = (typed: string) => lookup(real, typed).map(pathOf);

for (const [typed, path, why] of [
  ['KB832017\u202e', '/sources/kb832017/', 'an article is known by its number, whatever a paste brings along'],
  ['0-1023', '/guides/port-ranges/', 'a guide that names the range comes before its ports'],
  ['6000-6063', '/ports/6000/', 'a range that IANA has under one name leads to its first number'],
  ['10000-20000', '/ports/10000/', 'a range on which software listens leads to its first number'],
  ['x11', '/services/x11/', 'a service comes before the numbers that are registered under its name'],
  ['50100-50110', '/guides/dynamic-rpc-ports/', 'dynamic numbers without names lead to their guide'],
  ['20/21', '/ports/20/', 'a slash between numbers makes a list'],
  ['137:139', '/ports/137/', 'a colon between numbers makes a range'],
  ['port no. 22', '/ports/22/', 'a number may be called one'],
  ['https://vcenter:8443/', '/ports/8443/', 'an address on the web has its port'],
  ['DPT=5353', '/ports/5353/', 'a log’s field is a port'],
  ['New-NetFirewallRule -LocalPort 5985', '/ports/5985/', 'a rule’s field is a port'],
  ['printer 9100', '/ports/9100/', 'a number beside a word wins'],
  ['tpc 445', '/ports/445/', 'a slip in the transport is forgiven'],
  ['prot 445', '/ports/445/', 'a slip in the word port is forgiven'],
  ['amqp', '/ports/5672/', 'IANA’s name of a number comes before software that is also called so and listens there'],
  ['wsdapi', '/ports/5357/', 'the same of a part of Windows'],
  ['scp', '/services/openssh/', 'a number of something else that is registered under the name does not'],
  ['what are the system ports', '/guides/port-ranges/', 'the kernel of Windows is no name of a service'],
  ['file server firewall', '/scenarios/file-server/', 'a page that has all words comes before their subject'],
  ['redis-server', '/services/redis/', 'a program leads to its service'],
  ['systemctl restart ssh', '/services/openssh/', 'a unit of systemd is a service'],
  ['ssh.socket', '/services/openssh/', 'a unit may be called with its kind'],
  ['redis-server.service', '/services/redis/', 'a unit may be called with its kind'],
  ['net start w32time', '/services/windows-time/', 'a command names a service'],
  ['Restart-Service DNS', '/services/dns-server/', 'a command means the service of that name'],
  ['w32time will not start', '/services/windows-time/', 'a name with a digit is meant, whatever stands around it'],
  ['MSSQL$PAYROLL', '/services/sql-server/', 'any instance leads to its service'],
  ['MSSQL$UDDI', '/services/sql-server-uddi/', 'an instance with a page of its own leads there'],
  ['SQL Server Browser', '/ports/1434/', 'what a port’s page is headed by beats an alias'],
  ['sftp', '/services/openssh/', 'what listens beats what is only registered'],
  ['http-alt', '/ports/8080/', 'of numbers under one name the one that most software uses comes first'],
  ['asterisk pbx', '/services/asterisk/', 'several names of one page together lead to it'],
  ['stun server', '/ports/3478/', 'the word for what a thing is may stand beside its name'],
  ['2375 vs 2376', '/ports/2375/', 'numbers side by side are both meant'],
  ['guest logon 445', '/ports/445/', 'a number with prose is a port beside words, too'],
  [
    'which ports for active directory',
    '/scenarios/member-to-domain-controller/',
    'all ports are asked for: the job first',
  ],
  ['dhcp relay ports', '/scenarios/dhcp-with-failover-and-relay/', 'a job by its name comes before an alias'],
  ['which ports for sccm', '/services/configuration-manager/', 'a job that is about more comes after the subject'],
  ['svchost listening port', '/guides/what-listens-on-a-port/', 'the guide comes before the glossary'],
  ['open Microsoft POP3 Service', '/services/pop3-service/', 'words that say nothing go, but for those of the name'],
  ['kerbros port', '/protocols/kerberos/', 'a slip is forgiven beside such words'],
  ['portmapper abuse report', '/services/rpcbind/', 'words of a report say nothing of the thing'],
  ['is a UDP port open', '/guides/what-listens-on-a-port/', 'words of every page count where nothing else is said'],
  ['shared printer', '/services/print-spooler/', 'who takes part comes before the job that is called after it'],
  [
    'active directory',
    '/services/local-security-authority/',
    'a service comes before its ports, however much listens there',
  ],
  ['rpc dynamic port range firewall', '/guides/dynamic-rpc-ports/', 'most words of a sentence decide'],
] as const) {
  test(`${why}: "${typed}"`, () => assert.equal(pathsIn(typed)[0], path));
}

test('of numbers under one name the first comes first', () =>
  assert.equal(
    pathsIn('x11').find((path) => path.startsWith('/ports/')),
    '/ports/6000/',
  ));

test('a range with an entry of its own is followed by the page of the range', () =>
  assert.equal(pathsIn('0-1023')[1], '/ports/system/'));

test('of numbers side by side all are answered', () => {
  assert.deepEqual(pathsIn('2375 vs 2376').slice(0, 2), ['/ports/2375/', '/ports/2376/']);
  assert.deepEqual(pathsIn('2000 5060 open fortigate').slice(0, 2), ['/ports/2000/', '/ports/5060/']);
});

test('a group of an IPv6 address is no port, and neither is the number of an error before its text', () => {
  assert.ok(!pathsIn('MongooseServerSelectionError: connect ECONNREFUSED ::1:27017').includes('/ports/1/'));
  assert.ok(!pathsIn('Error connecting to IMAP server: localhost. 111 : Connection refused').includes('/ports/111/'));
  assert.ok(pathsIn('nfs 111').includes('/ports/111/'));
});

test('an error, an event and a year beside a word are no ports', () => {
  for (const typed of ['error 5060', 'event 5353', 'exchange 2010', 'server 2022'])
    assert.ok(!lookup(real, typed).some((match) => match.kind === 'port' && match.reason === 'name'), typed);
});

test('a name that lacks the signs of another is not that name', () =>
  assert.notEqual(lookup(real, 'whois')[0]?.matchType, 'whole'));

/** Names that stand second in IANA's table, or that the package of it has not got, each with its number. */
const FURTHER_NAMES: readonly [name: string, port: number][] = [
  ['ident', 113],
  ['urd', 465],
  ['submissions', 465],
  ['whoispp', 63],
  ['whois++', 63],
  ['csnet-ns', 105],
  ['nv-video', 4444],
  ['http', 80],
  ['www-http', 80],
  ['nameserver', 42],
];
const whole = buildExactIndex(realChart);

for (const [name, port] of FURTHER_NAMES) {
  test(`"${name}" leads to port ${port}, wherever it stands in the registry`, () =>
    assert.ok(lookup(whole, name).map(pathOf).includes(`/ports/${port}/`)));
}
