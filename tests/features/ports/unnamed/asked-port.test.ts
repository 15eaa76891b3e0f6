/** Which port an address asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPort } from '#features/ports/unnamed/asked-port.ts';

test('a port is recognised however it is written', () => {
  const ways = [
    '/445',
    '/445/',
    '/tcp/445',
    '/UDP/445/',
    '/445/tcp',
    '/445/tcp/',
    '/ports/445',
    '/ports/445/',
    '/ports/0445/',
    '/ports/tcp/445',
    '/ports/445/sctp',
  ];
  for (const path of ways) assert.equal(askedPort(path), 445, path);
  assert.equal(askedPort('/000'), 0);
  assert.equal(askedPort('/ports/65536/'), 65_536);
});

test('what is no number is none', () => {
  for (const path of ['/', '/ports/', '/ports/abc/', '/ports/-1/', '/445x', '/gre/47', '/445/445', '/tcp/', '/1234567'])
    assert.equal(askedPort(path), undefined, path);
});
