/** Addresses of pages elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAddressFault, webAddressSchema } from '#content-model/web-address.ts';

const GOOD = [
  'https://example.org/',
  'https://example.org',
  'http://www.example.org:8080/a/b?c=d&e=%20#f',
  'https://a-b.example.org/~user/@name/a@b',
  'https://example.org?x=user:password@host',
];

const BAD: [address: string, fault: RegExp][] = [
  ['https://example.org@evil.example/', /without a user name/],
  ['https://user:secret@example.org/', /without a user name/],
  ['HTTPS://user@example.org/', /without a user name/],
  ['https://ex\u0430mple.org/', /in plain letters, where this one is "xn--/],
  ['https://xn--exmple-4nf.org/', /in plain letters/],
  ['https://example.xn--p1ai/', /in plain letters/],
  ['https://example。org/', /in plain letters, where this one is "example\.org"/],
  ['https://192.0.2.1/', /with a host by name/],
  ['https://[2001:db8::1]/', /with a host by name/],
  ['https://2130706433/', /with a host by name/],
  ['https://localhost/', /with a host by name/],
  ['https://example.org:99999/', /with a host by name/],
  ['https://example.org\\@evil.example/', /user name|with a host by name/],
  ['https://Example.org/', /with a host by name/],
  ['https://example..org/', /with a host by name/],
  ['https:/example.org/', /with a host by name/],
  ['https:example.org', /with a host by name/],
  ['//example.org/', /with a host by name/],
  ['ftp://example.org/', /with a host by name/],
  ['javascript:alert(1)', /with a host by name/],
  ['data:text/html,x', /with a host by name/],
  ['https://example.org/a b', /with a host by name/],
  ['https://example.org/é', /with a host by name/],
  [' https://example.org/', /with a host by name/],
  ['', /with a host by name/],
];

for (const address of GOOD) {
  test(`${address} is in order`, () => {
    assert.equal(webAddressFault(address), undefined);
    assert.equal(webAddressSchema.safeParse(address).success, true);
  });
}

for (const [address, fault] of BAD) {
  test(`${JSON.stringify(address)} is refused, with what it should be`, () => {
    assert.match(webAddressFault(address) ?? '', fault);
    assert.match(webAddressSchema.safeParse(address).error?.issues[0]?.message ?? '', fault);
  });
}

test('an address of sixty thousand letters is judged at once', () => {
  const begin = performance.now();
  for (const letter of ['a', 'a.', '-', '@', '%']) webAddressFault(`https://${letter.repeat(60_000)}`);
  assert.ok(performance.now() - begin < 2000);
});
