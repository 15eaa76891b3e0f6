/** What is chosen, as a link holds it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readSelection,
  readSubject,
  writeSelection,
  writeSubject,
} from '#features/firewall/builder/link/selection-text.ts';
import { selectionAt } from '../../../../support/firewall/selections.ts';

test('numbers, services, endpoints, protocols, scenarios and pairs of roles come back from their text', () => {
  for (const text of [
    'tcp/445',
    'sctp/0',
    'udp/5000-5010',
    'ip/47',
    'icmp/echo-request',
    'service/print-spooler',
    'service/print-spooler/tcp-445-smb',
    'protocol/smb',
    'scenario/print-server',
    'scenario/web-server/web-server/database',
  ])
    assert.equal(writeSubject(readSubject(text) ?? assert.fail(text)), text);
});

test('nothing else is the text of a subject', () => {
  for (const text of [
    '',
    'tcp',
    'tcp/',
    'tcp/65536',
    'tcp/05',
    'tcp/5-4',
    'icmp/8',
    'icmp/toString',
    'icmp/echo-request/x',
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
    assert.equal(readSubject(text), undefined, text);
});

test('what is left out and what is taken in is part of the text', () => {
  const selection = {
    ...selectionAt('service/print-spooler'),
    without: ['tcp-139-netbios-session'],
    with: ['no-x'],
  };
  assert.equal(writeSelection(selection), 'service/print-spooler:no-tcp-139-netbios-session:with-no-x');
  assert.deepEqual(readSelection(writeSelection(selection)), selection);
  assert.deepEqual(readSelection('tcp/445'), selectionAt('tcp/445'));
});

test('a selection with a mark that means nothing is not read', () => {
  for (const text of ['tcp/445:', 'tcp/445:x', 'tcp/445:no-', 'tcp/445:no-A', 'tcp/445:with-a:b', ':no-a'])
    assert.equal(readSelection(text), undefined, text);
});
