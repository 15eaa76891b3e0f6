/** Reading the content folder. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingFolders, readContent } from '#build/check-content/read.ts';
import { goodFolder, put } from '../../support/content-folder.ts';

test('every file of every kind is read, with its kind, its id and its place', (t) => {
  const files = readContent(goodFolder(t));
  assert.deepEqual(
    files.map(({ kind, id, file }) => `${kind} ${id} ${file}`),
    [
      'services print-spooler content/services/print-spooler.mdx',
      'services remote-procedure-call content/services/remote-procedure-call.mdx',
      'ports 135 content/ports/135.mdx',
      'ports 445 content/ports/445.mdx',
      'protocols kerberos content/protocols/kerberos.mdx',
      'protocols rpc content/protocols/rpc.mdx',
      'protocols smb content/protocols/smb.mdx',
      'guides dynamic-rpc-ports content/guides/dynamic-rpc-ports.mdx',
      'scenarios print-server content/scenarios/print-server.mdx',
      'uses tomcat content/uses/tomcat.json',
      'sources cisa-kev content/sources/cisa-kev.json',
      'sources cve-list content/sources/cve-list.json',
      'sources kb832017 content/sources/kb832017.json',
    ],
  );
  for (const { file, data, problems } of files) {
    assert.deepEqual(problems, [], file);
    assert.equal(typeof data, 'object', file);
  }
});

test('a file of another kind is no content, but its id is known', (t) => {
  const root = goodFolder(t);
  put(root, 'content/protocols/ldap.md', '# LDAP\n');
  const ldap = readContent(root).find((file) => file.id === 'ldap');
  assert.match(ldap?.problems[0]?.found ?? '', /\.md/);
  assert.equal(ldap?.data, undefined);
});

test('no folder is missing where all are there; all are, where there is nothing', (t) => {
  const root = goodFolder(t);
  assert.deepEqual(missingFolders(root), []);
  assert.equal(missingFolders(`${root}/content`).length, 7);
  assert.deepEqual(readContent(`${root}/content`), []);
});
