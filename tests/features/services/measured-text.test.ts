/** What a measured package does, in a sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measured } from '#chart/model.ts';
import { addressesText, makersVersion, measuredText } from '#features/services/index.ts';

const REDIS: Measured = {
  id: 'redis-server',
  package: 'redis-server',
  release: 'Debian 12',
  version: '5:7.0.15-1~deb12u5',
  date: '2026-11-29',
  source: 'debian-12-measured',
  listens: [{ transport: 'tcp', port: 6379, addresses: ['127.0.0.1', '::1'], account: 'redis' }],
};

test('the port, the addresses, the account, the day', () => {
  assert.equal(
    measuredText(REDIS),
    'Debian 12’s redis-server 7.0.15 listens at TCP 6379 on 127.0.0.1 and ::1, as redis; measured 29 November 2026.',
  );
});

test('ports on the same addresses are told together, and accounts apart', () => {
  const at = (transport: 'tcp' | 'udp', port: number | 'handed out', addresses: string[], more: object = {}) =>
    ({ transport, port, addresses, account: 'bind', ...more }) as const;
  const every = ['0.0.0.0', '::'];
  const listens = [
    at('tcp', 53, every),
    at('udp', 53, every),
    at('tcp', 953, ['127.0.0.1']),
    at('udp', 'handed out', ['0.0.0.0']),
  ];
  assert.match(
    measuredText({ ...REDIS, listens }),
    /listens at TCP 53 and UDP 53 on every address, TCP 953 on 127\.0\.0\.1 and UDP ports that change on every IPv4 address, as bind;/,
  );
  const nginx = [at('tcp', 80, every, { account: 'root', workers: 'www-data' })];
  assert.match(
    measuredText({ ...REDIS, listens: nginx }),
    /TCP 80 on every address, as root with workers as www-data;/,
  );
});

test('what was installed besides and what was altered are said', () => {
  const text = measuredText({ ...REDIS, with: ['dns-root-data'], altered: 'Started with -x.' });
  assert.match(text, /; measured 29 November 2026 with dns-root-data\. Started with -x\.$/);
});

test('of one that does not listen: whether it is off, fails, or has no port', () => {
  const silent = (why: 'off' | 'fails' | 'runs') =>
    measuredText({ ...REDIS, listens: [], silent: { why, because: 'x.service is not enabled' } });
  assert.equal(
    silent('off'),
    'Debian 12’s redis-server 7.0.15 is off once it is installed: x.service is not enabled (measured 29 November 2026).',
  );
  assert.match(silent('fails'), /did not start untouched: /);
  assert.match(silent('runs'), /listens on no port: /);
});

test('a service of which nothing in the package listens says that', () => {
  assert.match(measuredText({ ...REDIS, listens: [] }), /listens at none of these; measured/);
});

test('the maker’s version is without epoch, revision and repacking', () => {
  const versions = {
    '5:7.0.15-1~deb12u5': '7.0.15',
    '1.22.1-9+deb12u11': '1.22.1',
    '2.1.1+dfsg-2': '2.1.1',
    '20140814-2.1+b2': '20140814',
    '3.3.5+ds-10': '3.3.5',
  };
  for (const [version, makers] of Object.entries(versions)) assert.equal(makersVersion(version), makers);
});

test('addresses as words', () => {
  assert.equal(addressesText(['own-ipv4', 'own-ipv6', '127.0.0.1']), 'each address of its own and 127.0.0.1');
  assert.equal(addressesText(['::']), 'every IPv6 address');
});
