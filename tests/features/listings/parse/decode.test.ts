/** A file's bytes as text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeListing, isPlain, isText } from '#features/listings/parse/decode.ts';

const TEXT = 'TCP 0.0.0.0:445 ABHÖREN 4';
const utf16 = new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));

test('UTF-8, with and without a mark', () => {
  assert.equal(decodeListing(new TextEncoder().encode(TEXT)), TEXT);
  assert.equal(decodeListing(new TextEncoder().encode(`\uFEFF${TEXT}`)), TEXT);
});

test('UTF-16, as PowerShell writes it, in both orders', () => {
  assert.equal(decodeListing(utf16), TEXT);
  assert.equal(decodeListing(new Uint8Array(Buffer.from(utf16).swap16())), TEXT);
});

test('bytes of a code page keep all digits', () => {
  assert.equal(decodeListing(new Uint8Array(Buffer.from(TEXT, 'latin1'))), TEXT);
});

test('any bytes make a text', () => {
  assert.equal(typeof decodeListing(new Uint8Array([0xff, 0xfe, 0x00])), 'string');
  assert.equal(decodeListing(new Uint8Array()), '');
});

test('files that hold no text are told from listings', () => {
  for (const start of ['%PDF-1.7\n', 'PK\u0003\u0004', '\u0089PNG\r\n']) {
    assert.equal(isText(new Uint8Array(Buffer.from(`${start}22\n80\n`, 'latin1'))), false, start);
  }
  for (const bytes of [utf16, new TextEncoder().encode(TEXT), new Uint8Array()]) assert.equal(isText(bytes), true);
});

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
/** Bytes that look as if compressed: always the same ones. */
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, i) => (Math.imul(i + 7, 2_654_435_761) >>> 13) & 0xff);
const after = (start: string, ...rest: number[]) => new Uint8Array([...latin(start), ...rest, ...noise(400)]);

for (const [what, bytes] of Object.entries({
  SQLite: after('SQLite format 3\0', 0x10, 0x00, 0x01, 0x01),
  xz: after('\u00fd7zXZ\0'),
  '7z': after("7z\u00bc\u00af'\u001c", 0x00, 0x04),
  EVTX: after('ElfFile\0', 0, 0, 0, 0, 0, 0, 0, 0),
  GIF: after('GIF89a', 0x01, 0x00, 0x01, 0x00),
  JPEG: after('\u00ff\u00d8\u00ff\u00e0', 0x00, 0x10),
  gzip: after('\u001f\u008b\u0008', 0x00),
  bzip2: after('BZh91AY&SY'),
  pcap: after('\u00d4\u00c3\u00b2\u00a1', 0x02, 0x00, 0x04, 0x00),
  pcapng: after('\n\r\r\n', 0x1c, 0x00, 0x00, 0x00),
  'a program of Windows': after('MZ\u0090', 0x00),
})) {
  test(`${what} is no text, though numbers stand in it`, () => {
    assert.equal(isText(new Uint8Array([...bytes, ...latin('\n22\n80\n')])), false);
  });
}

test('UTF-16 without its mark is text, and is read as such', () => {
  for (const bytes of [Buffer.from(TEXT, 'utf16le'), Buffer.from(TEXT, 'utf16le').swap16()]) {
    assert.equal(isText(new Uint8Array(bytes)), true);
    assert.equal(decodeListing(new Uint8Array(bytes)), TEXT);
  }
});

test('what a terminal leaves in a recording makes it no binary', () => {
  const recorded = '\u001b[32mtcp\u001b[0m LISTEN\b\u0007 0 128 0.0.0.0:22 0.0.0.0:*\r\n\u001a';
  assert.equal(isText(latin(recorded)), true);
});

test('one stray control in a long listing makes it no binary; many do', () => {
  assert.equal(isText(latin(`${'tcp 0.0.0.0:22\n'.repeat(20)}\u0002`)), true);
  assert.equal(isText(latin('\u0002'.repeat(10) + 'tcp 0.0.0.0:22\n'.repeat(20))), false);
});

test('what is pasted is refused by the same signs, but for UTF-16 that was read byte by byte', () => {
  const row = 'tcp 0.0.0.0:22 LISTEN\n';
  for (const text of ['', row, row.repeat(5_000), `${row}\u0007`, [...row].map((sign) => `${sign}\0`).join('')])
    assert.equal(isPlain(text), true, JSON.stringify(text.slice(0, 40)));
  for (const text of [`${row}\0${row}`, `MZ\u0090\0\u0003\0\0\0\u0004${row}`, '\u0001\u0002\u0003'])
    assert.equal(isPlain(text), false, JSON.stringify(text.slice(0, 40)));
});
