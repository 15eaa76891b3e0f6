/** netsh advfirewall and Get-NetFirewallRule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULE_SET_KINDS } from '#features/rule-readers/index.ts';
import { leftOverOf, onlyReading, openingsOf, ruleSetFixture } from './support.ts';

test('netsh, verbose: a block wins, programs and profiles are told apart, what is off opens nothing', () => {
  const reading = onlyReading(ruleSetFixture('netsh-verbose.txt'));
  assert.deepEqual(openingsOf(reading), [
    'not-judged ICMP 8 from any IPv4 address but 10.66.0.0/16 (4) 58 may open',
    'not-judged TCP 0-79,81-442,444-7999,8011-65535 from any address but 10.66.0.0/16 for spoolsv.exe (4) 73 may open',
    'open TCP 80,443,8000-8010 from 10.0.0.0-10.65.255.255, 10.67.0.0-10.255.255.255, 192.168.1.1-192.168.1.9 (26)',
    'not-judged TCP 80,443,8000-8010 from any address but 10.0.0.0/8, 192.168.1.1-192.168.1.9 for spoolsv.exe (4) 73 may open',
    'open TCP 3389 from any address but 10.66.0.0/16 on Domain, Private for svchost.exe (TermService) (6)',
  ]);
  assert.deepEqual(leftOverOf(reading), [
    '58: not understood: remote address LocalSubnet',
    '73: not understood: ports RPC',
  ]);
});

test('of addresses of which some are a keyword, the others are judged', () => {
  const rule = (action: string, remote: string) =>
    `Rule Name:   RDP ${action}\n----\nEnabled:     Yes\nDirection:   In\nRemoteIP:    ${remote}\nProtocol:    TCP\nLocalPort:   3389\nRemotePort:  Any\nAction:      ${action}\n\n`;
  assert.deepEqual(openingsOf(onlyReading(rule('Allow', '10.1.0.0/16,LocalSubnet'))), [
    'open TCP 3389 from 10.1.0.0/16 (1)',
    'not-judged TCP 3389 from any address but 10.1.0.0/16 () 1 may open',
  ]);
  const blocked = rule('Block', 'LocalSubnet,203.0.113.7') + rule('Allow', 'Any');
  assert.deepEqual(openingsOf(onlyReading(blocked)), [
    'not-judged TCP 3389 from any address but 203.0.113.7 (11) 1 may close',
  ]);
});

test('without verbose, a rule for any port may be that of one program', () => {
  const reading = onlyReading(
    'Rule Name:   App\n----\nEnabled:     Yes\nDirection:   In\nProtocol:    UDP\nLocalPort:   Any\nRemotePort:  Any\nAction:      Allow',
  );
  assert.deepEqual(openingsOf(reading), ['not-judged UDP all from any address () 1 may open']);
});

test('PowerShell: a list without the filters names no ports, so nothing is open for certain', () => {
  const reading = onlyReading(
    'Name        : RDP\nDisplayName : Remote Desktop\nEnabled     : True\nDirection   : Inbound\nAction      : Allow\nProfile     : Any',
  );
  assert.deepEqual(
    openingsOf(reading).map((line) => line.split(' ')[0]),
    ['not-judged'],
  );
});

test('PowerShell: a table, CSV and JSON with ports', () => {
  const expected = ['open TCP 3389 from 10.0.0.0/8 ()', 'open UDP 53,5000-5010 from any address ()'];
  const withoutLines = (text: string) => openingsOf(onlyReading(text)).map((line) => line.replace(/\([\d, ]*\)/, '()'));
  assert.deepEqual(
    withoutLines(
      `DisplayName Enabled Direction Action Protocol LocalPort RemoteAddress Program
----------- ------- --------- ------ -------- --------- ------------- -------
RDP         True    Inbound   Allow  TCP      3389      10.0.0.0/8    Any
DNS         True    Inbound   Allow  UDP      {53, 5000-5010}  Any  Any
`.replace('{53, 5000-5010}', '53,5000-5010'),
    ),
    expected,
  );
  assert.deepEqual(
    withoutLines(`"DisplayName","Enabled","Direction","Action","Protocol","LocalPort","RemoteAddress"
"RDP","True","Inbound","Allow","TCP","3389","10.0.0.0/8"
"DNS","True","Inbound","Allow","UDP","53,5000-5010","Any"`),
    expected,
  );
  assert.deepEqual(
    withoutLines(
      JSON.stringify(
        [
          {
            DisplayName: 'RDP',
            Enabled: 1,
            Direction: 1,
            Action: 2,
            DisplayGroup: 'x',
            Protocol: 'TCP',
            LocalPort: '3389',
            RemoteAddress: '10.0.0.0/8',
          },
          {
            DisplayName: 'DNS',
            Enabled: 1,
            Direction: 1,
            Action: 2,
            DisplayGroup: 'x',
            Protocol: 'UDP',
            LocalPort: ['53', '5000-5010'],
            RemoteAddress: 'Any',
          },
          {
            DisplayName: 'Out',
            Enabled: 1,
            Direction: 2,
            Action: 2,
            DisplayGroup: 'x',
            Protocol: 'TCP',
            LocalPort: 'Any',
            RemotePort: '25',
          },
        ],
        null,
        2,
      ),
    ),
    expected,
  );
});

test('a port filter alone says nothing of what its rule does; the command above may', () => {
  const table = 'Protocol LocalPort RemotePort\n-------- --------- ----------\nTCP      3389      Any';
  assert.deepEqual(openingsOf(onlyReading(table)), ['not-judged TCP 3389 from any address () 3 may either']);
  const asked = `PS C:\\> Get-NetFirewallRule -Enabled True -Direction Inbound -Action Allow | Get-NetFirewallPortFilter\n\n${table}`;
  assert.deepEqual(openingsOf(onlyReading(asked)), ['open TCP 3389 from any address (5)']);
});

test('a list of connections is no rule set', () => {
  assert.throws(() =>
    onlyReading(
      'LocalAddress LocalPort RemoteAddress RemotePort State  OwningProcess\n------------ --------- ------------- ---------- -----  -------------\n0.0.0.0      135       0.0.0.0       0          Listen 1000',
    ),
  );
});

test('PowerShell: what the command of the page prints names ports, addresses and programs, and is judged by them', () => {
  const command = RULE_SET_KINDS.find(({ id }) => id === 'get-netfirewallrule')?.commands.join('\n') ?? '';
  const text = ruleSetFixture('powershell-csv.txt');
  const [, heading = ''] = text.split('\n');
  for (const column of heading.replaceAll('"', '').split(',')) assert.match(command, new RegExp(`\\b${column}\\b`));
  const reading = onlyReading(text);
  assert.deepEqual(openingsOf(reading), [
    'open ICMP 8 from any IPv4 address but 10.66.0.0/16 (5)',
    'not-judged TCP 0-79,81-442,444-65535 from 10.0.0.0-10.65.255.255, 10.67.0.0-10.255.255.255 for spoolsv.exe (Spooler) () 8 may open',
    'open TCP 80,443 from any address but 10.66.0.0/16 (7)',
    'not-judged TCP 445 from any address but 10.66.0.0/16 for system () 6 may open',
    'open TCP 3389 from 10.0.0.0-10.65.255.255, 10.67.0.0-10.255.255.255 for svchost.exe (termservice) (3)',
    'open TCP 5985 from any address but 10.66.0.0/16 on Domain, Private for system (4)',
  ]);
  assert.deepEqual(leftOverOf(reading), [
    '6: not understood: remote address LocalSubnet',
    '8: not understood: ports RPC',
  ]);
});
