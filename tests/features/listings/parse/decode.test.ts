/** A file's bytes as text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeListing, isText } from '#features/listings/parse/decode.ts';

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
