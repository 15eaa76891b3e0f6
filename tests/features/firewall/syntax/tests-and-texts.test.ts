/** What tests a set, and what writes it down for people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeRequest } from '#features/firewall/syntax/change-request.ts';
import { csv } from '#features/firewall/syntax/csv.ts';
import { markdown } from '#features/firewall/syntax/markdown.ts';
import { nmap } from '#features/firewall/syntax/nmap.ts';
import { testNetConnection } from '#features/firewall/syntax/test-netconnection.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { ANY, ip, OPEN, permit, setOf, tcp, udp } from '../../../support/firewall/sets.ts';

const SMB = permit(tcp(445));

test('nmap gets one list of ports, and a line of its own for IP protocols', () => {
  const text = textIn(nmap, setOf([SMB, permit(tcp(88)), permit(udp(53)), permit({ kind: 'ip', protocol: 47 })]));
  assert.match(text, /^nmap -Pn --reason -sT -sU -p T:88,445,U:53 192\.0\.2\.10$/m);
  assert.match(text, /^nmap -Pn --reason -sO -p 47 192\.0\.2\.10$/m);
});

test('nmap has -6 for IPv6, and says that it can’t scan DCCP', () => {
  const six = setOf([SMB], { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') });
  assert.match(textIn(nmap, six), /^nmap -6 .* 2001:db8::1$/m);
  const dccp = setOf([permit({ kind: 'ports', transport: 'dccp', from: 7, to: 7 })]);
  assert.match(textIn(nmap, dccp), /^# NOT WRITTEN: DCCP 7\. /m);
});

test('a test needs a machine: for any address, or none, there is a word to fill in', () => {
  for (const destination of [ANY, OPEN]) {
    assert.match(
      textIn(nmap, setOf([SMB], { destination })),
      /one machine .* in the place of DESTINATION.*\n.* DESTINATION$/m,
    );
    assert.match(textIn(testNetConnection, setOf([SMB], { destination })), /-ComputerName DESTINATION -Port 445$/m);
  }
  assert.match(
    textIn(testNetConnection, setOf([SMB], { destination: ip('10.0.0.0/8') })),
    /-ComputerName DESTINATION /,
  );
});

test('nmap asks a small network as a whole, and of a large one a single machine', () => {
  const lastLine = (destination: string) => textIn(nmap, setOf([SMB], { destination: ip(destination), source: ANY }));
  for (const small of ['192.0.2.0/24', '2001:db8::/120']) assert.match(lastLine(small), new RegExp(` ${small}$`, 'm'));
  for (const large of ['192.0.2.0/23', '10.0.0.0/8', '2001:db8::/32']) {
    assert.match(lastLine(large), new RegExp(`one machine .*${large}.* in the place of DESTINATION`));
    assert.match(lastLine(large), /^nmap .* DESTINATION$/m);
  }
});

test('nmap asks no network for a range of thousands of ports: of one machine it does', () => {
  const text = textIn(nmap, setOf([permit({ kind: 'rpc' })], { destination: ip('192.0.2.0/24'), source: ANY }));
  assert.match(text, /one machine .*192\.0\.2\.0\/24.* in the place of DESTINATION/);
  assert.match(text, /^nmap .* -p T:49152-65535 DESTINATION$/m);
});

test('Test-NetConnection takes single ports and short ranges, and names what it can’t test', () => {
  const text = textIn(
    testNetConnection,
    setOf([
      SMB,
      permit(tcp(2701, 2704)),
      permit(tcp(5000, 6000)),
      permit(udp(53)),
      permit({ kind: 'rpc' }),
      permit({ kind: 'ip', protocol: 50 }),
      permit(tcp(0)),
    ]),
  );
  assert.match(text, /^Test-NetConnection -ComputerName 192\.0\.2\.10 -Port 445$/m);
  assert.match(
    text,
    /^foreach \(\$port in 2701 \.\. 2704\) \{ Test-NetConnection -ComputerName 192\.0\.2\.10 -Port \$port \}$/m,
  );
  const not = text.match(/^# NOT TESTED: [^.]+/gm);
  assert.deepEqual(
    not,
    ['TCP 0', 'TCP 5000-6000', 'TCP 49152-65535', 'UDP 53', 'IP protocol 50 (ESP)'].map(
      (what) => `# NOT TESTED: ${what}`,
    ),
  );
});

test('CSV has a header and a row for each permit, with who opens the connection first', () => {
  const [head = '', there = '', back = ''] = textIn(csv, setOf([SMB, permit(tcp(80), 'reverse')])).split('\r\n');
  assert.equal(
    head,
    'from,to,protocol,ports,reasons,when,pages,comment,set,edition,day,name,ticket,justification,expires',
  );
  assert.match(there, /^10\.0\.0\.0\/8,192\.0\.2\.10,TCP,445,/);
  assert.match(back, /^192\.0\.2\.10,10\.0\.0\.0\/8,TCP,80,/);
});

test('Markdown links each reason to its page, and the title to the set', () => {
  const text = textIn(markdown, setOf([SMB], { comment: '**bold** <b>' }));
  assert.match(text, /^\*\*\[Firewall rules from 10\.0\.0\.0\/8 to 192\.0\.2\.10\]\(https:/);
  assert.match(
    text,
    /\| \[SMB, for Print Spooler\]\(https:\/\/portolan\.example\/services\/print-spooler\/#tcp-445-smb\) \| {2}\|$/m,
  );
  assert.match(text, /^\\\*\\\*bold\\\*\\\* \\<b\\>$/m);
});

test('a change request counts its rules, gives the reason of each and says what is still open', () => {
  const text = textIn(changeRequest, setOf([SMB, permit(udp(53))], { destination: OPEN, comment: 'CHG 7' }));
  assert.match(text, /^Please let through, and nothing else for this request \(2 rules\):$/m);
  assert.match(
    text,
    /^1\. TCP 445, from 10\.0\.0\.0\/8 to DESTINATION\n {3}Reason: SMB, for Print Spooler\n {3}https:/m,
  );
  assert.match(text, /^DESTINATION is not filled in yet\.$/m);
  assert.match(text, /^Comment: CHG 7$/m);
});

test('a change request explains a dynamic range, and how to undo it', () => {
  const text = textIn(changeRequest, setOf([permit({ kind: 'rpc' })]));
  assert.match(
    text,
    /^49152-65535 is the dynamic range of Windows: .* For RPC, port 135 tells which: .* needs no range for it\.$/m,
  );
  assert.match(text, /^Back-out:\n- Take out what is called portolan-test-0a1b2, and nothing else/m);
  const old = textIn(
    changeRequest,
    setOf([permit({ kind: 'dynamic', transport: 'udp' })], { generation: 'before-vista' }),
  );
  assert.match(old, /^1025-5000 is the dynamic range of Windows: the program takes any port of it\.$/m);
  assert.doesNotMatch(textIn(changeRequest, setOf([SMB])), /dynamic/);
});

test('requests, tables and CSV say when a rule is needed, each sentence once', () => {
  const reason = (text: string) => ({ text, path: '/services/server/', when: 'Shares are used.' });
  const set = setOf([{ ...SMB, reasons: [reason('SMB, for Server'), reason('SMB, for Cluster')] }]);
  assert.match(textIn(changeRequest, set), / {3}Reason: SMB, for Cluster\n {3}When: Shares are used\.\n {3}https:/);
  assert.match(textIn(markdown, set), /\| Shares are used\. \|$/m);
  assert.match(textIn(csv, set), /,Shares are used\.,/);
});
