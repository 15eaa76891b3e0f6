/** The names of what is chosen, as a link holds them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRef, itemOf, readItem, writeItem } from '#features/firewall/builder/items.ts';

test('numbers, services, endpoints, protocols, scenarios and pairs of roles have names', () => {
  for (const ref of [
    'tcp/445',
    'sctp/0',
    'udp/5000-5010',
    'ip/47',
    'service/print-spooler',
    'service/print-spooler/tcp-445-smb',
    'protocol/smb',
    'scenario/print-server',
    'scenario/web-server/web-server/database',
  ])
    assert.ok(isRef(ref), ref);
});

test('nothing else is a name', () => {
  for (const ref of [
    '',
    'tcp',
    'tcp/',
    'tcp/65536',
    'tcp/05',
    'tcp/5-4',
    'icmp/8',
    'ip/256',
    'service/',
    'service/A',
    'service/a/b/c',
    'protocol/a/b',
    'scenario/a/b',
    'scenario/../x',
    'service/a\nb',
    `service/${'a'.repeat(81)}`,
    'constructor/x',
  ])
    assert.ok(!isRef(ref), ref);
});

test('what is left out and what is taken in is part of the written item', () => {
  const item = { ref: 'service/print-spooler', without: ['tcp-139-netbios-session'], with: ['no-x'] };
  assert.equal(writeItem(item), 'service/print-spooler:no-tcp-139-netbios-session:with-no-x');
  assert.deepEqual(readItem(writeItem(item)), item);
  assert.deepEqual(readItem('tcp/445'), itemOf('tcp/445'));
});

test('an item with a mark that means nothing is not read', () => {
  for (const text of ['tcp/445:', 'tcp/445:x', 'tcp/445:no-', 'tcp/445:no-A', 'tcp/445:with-a:b', ':no-a'])
    assert.equal(readItem(text), undefined, text);
});
