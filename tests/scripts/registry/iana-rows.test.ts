/** IANA's table of ports, read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ianaRows } from '../../../scripts/registry/iana-rows.ts';

const HEADER =
  'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes';
const read = (...lines: string[]) => ianaRows([HEADER, ...lines, ''].join('\r\n'));
/** A row with these references and this note. */
const noted = (references: string, note: string) => read(`x,1,tcp,X,,,,,${references},,,"${note}"`)[0];

test('a row is read with its dates and references, and without people', () =>
  assert.deepEqual(read('http,80,tcp,"World Wide\r\n  Web HTTP",[IESG],[IETF_Chair],2005-08,2021-10-01,[RFC9110],,,'), [
    {
      name: 'http',
      transport: 'tcp',
      description: 'World Wide Web HTTP',
      registered: '2005-08',
      modified: '2021-10-01',
      unauthorized: '',
      ...{ from: 80, to: 80 },
      aliasOf: '',
      references: ['rfc9110'],
      note: '',
    },
  ]));

test('a range has both ends; what has no name or no number is left out', () => {
  const rows = read('x11,6000-6063,udp,X,,,,,,,,', ',6064,udp,Unassigned,,,,,,,,', 'smb,,tcp,,,,,,,,,');
  assert.deepEqual(
    rows.map(({ name, from, to }) => [name, from, to]),
    [['x11', 6000, 6063]],
  );
});

test('references are RFCs, drafts and addresses; people and footnotes are none', () => {
  assert.deepEqual(noted('[RFC4727][RFC6335][1][A_Person]', '')?.references, ['rfc4727', 'rfc6335']);
  assert.deepEqual(noted('[RFC-ietf-ntp-roughtime-19]', '')?.references, ['draft-ietf-ntp-roughtime']);
  assert.deepEqual(noted('[draft-zubov-snif-05]', '')?.references, ['draft-zubov-snif']);
  assert.deepEqual(noted('[https://a.example/b.pdf]', '')?.references, ['https://a.example/b.pdf']);
});

test('an alias or a duplicate says of what, and has no other note', () => {
  const alias = noted('', 'This entry is an alias to ""boks-servc"". This entry is now historic.');
  assert.deepEqual([alias?.aliasOf, alias?.note], ['boks-servc', '']);
  assert.equal(noted('', 'This is a duplicate of the ""http"" service and should not be used')?.aliasOf, 'http');
});

test('a note says nothing of keys for service discovery, nor of whom to ask', () => {
  assert.equal(noted('', 'Defined TXT keys: u=<username>')?.note, '');
  assert.equal(noted('', 'New contact added for port 2222 on 2008-02-01')?.note, '');
  assert.equal(noted('', 'Conflict with X <who&a.example>')?.note, 'Conflict with X');
  assert.equal(noted('', 'Used by [A_Person] too, see [RFC1]')?.note, 'Used by too, see [RFC1]');
});

test('what IANA says of a replaced name stands with that name', () => {
  const said = 'BoKS Servc\nIANA assigned this well-formed service name as a replacement for ""boks_servc"".';
  assert.equal(read(`boks-servc,6501,tcp,"${said}",,,,,,,,`)[0]?.description, 'BoKS Servc');
});

test('a table made from IANA’s XML is read too', () => {
  const header = 'name,number,protocol,description,unauthorized,note,references,registered,modified';
  const [row] = ianaRows(`${header}\nsmtp,25,tcp,Mail,,,rfc:rfc1 draft:RFC-ietf-a-43 note:1 text:,,\n`);
  assert.deepEqual(row?.references, ['rfc1', 'draft-ietf-a']);
});

test('a file with other columns is refused', () =>
  assert.throws(() => ianaRows('port,service\n80,http\n'), /no column "Service Name"/));
