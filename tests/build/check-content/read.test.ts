/** Reading the content folder. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfKinds } from '#build/check-content/entry-files.ts';
import { readContent } from '#build/check-content/read.ts';
import { goodFolder, put } from '../../support/content-folder.ts';

test('every file of every kind is read, with its kind, its id and its place', (t) => {
  const files = filesOfKinds(readContent(goodFolder(t)));
  const sources = files.filter(({ kind }) => kind === 'sources');
  assert.ok(sources.some(({ id, file }) => id === 'cve-list' && file === 'content/sources/cve-list.json'));
  assert.deepEqual(
    files.filter(({ kind }) => kind !== 'sources').map(({ kind, id, file }) => `${kind} ${id} ${file}`),
    [
      'services tomcat content/services/web/tomcat.mdx',
      'services print-spooler content/services/windows-core/print-spooler.mdx',
      'services remote-procedure-call content/services/windows-core/remote-procedure-call.mdx',
      'ports 135 content/ports/135.mdx',
      'ports 445 content/ports/445.mdx',
      'protocols kerberos content/protocols/kerberos.mdx',
      'protocols rpc content/protocols/rpc.mdx',
      'protocols smb content/protocols/smb.mdx',
      'guides dynamic-rpc-ports content/guides/dynamic-rpc-ports.mdx',
      'scenarios print-server content/scenarios/print-server.mdx',
      'symptoms rpc-server-is-unavailable content/symptoms/rpc-server-is-unavailable.mdx',
      'measured tomcat10 content/measured/tomcat10.json',
    ],
  );
  for (const { file, data, problems } of files) {
    assert.deepEqual(problems, [], file);
    assert.equal(typeof data, 'object', file);
  }
});

test('the lists and the vocabularies are read with them, and belong to no kind', (t) => {
  const { folders, files } = readContent(goodFolder(t));
  assert.ok(folders.includes('content/vocab'));
  for (const file of ['content/edition.json', 'content/vocab/transports.json'])
    assert.equal(typeof files.find((read) => read.file === file)?.data, 'object', file);
});

test('a file of another kind is no content, but its id is known', (t) => {
  const root = goodFolder(t);
  put(root, 'content/protocols/ldap.md', '# LDAP\n');
  const ldap = filesOfKinds(readContent(root)).find((file) => file.id === 'ldap');
  assert.equal(ldap?.name, 'ldap.md');
  assert.equal(ldap.data, undefined);
});

test('where there is no content, nothing is read', (t) => {
  assert.deepEqual(readContent(`${goodFolder(t)}/content`), { folders: [], files: [] });
});
