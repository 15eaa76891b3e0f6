/** What an endpoint's id says already. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { impliedById, withImplied } from '#features/firewall/builder/catalogue/implied.ts';

test('an id tells its opening and its protocol; a dynamic port and an IP protocol only the latter, or nothing', () => {
  assert.deepEqual(impliedById('tcp-445-smb'), { code: 't445', protocol: 'smb' });
  assert.deepEqual(impliedById('udp-3000-5000-rtp'), { code: 'u3000-5000', protocol: 'rtp' });
  assert.deepEqual(impliedById('tcp-6379'), { code: 't6379', protocol: undefined });
  assert.deepEqual(impliedById('tcp-dynamic-rpc'), { code: undefined, protocol: 'rpc' });
  assert.deepEqual(impliedById('ip-47-gre').code, undefined);
  assert.deepEqual(impliedById('icmp-echo-request'), { code: undefined, protocol: undefined });
});

test('what the catalogue says itself comes before what the id implies', () => {
  assert.deepEqual(withImplied({ id: 'tcp-6379', protocol: 'commands' }), {
    id: 'tcp-6379',
    code: 't6379',
    protocol: 'commands',
    when: '',
    peers: false,
    off: false,
  });
});
