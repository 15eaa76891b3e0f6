/** A file's name is its address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNames } from '#chart/content-rules/file-names.ts';
import { writtenOf } from '../../support/entries.ts';

const reported = (kind: 'ports' | 'services' | 'sources', ids: string[]) =>
  fileNames(writtenOf({ [kind]: Object.fromEntries(ids.map((id) => [id, {}])) })).map((d) => d.found);

test('a port file is named by its number', () => {
  assert.deepEqual(reported('ports', ['0', '1', '445', '65535']), []);
});

test('any other name of a port file is reported', () => {
  const names = ['smb', '0445', '65536', '-1', '4.5', '1e3', '0x1', '445 ', ''];
  assert.deepEqual(reported('ports', names).sort(), names.map((name) => `"${name}"`).sort());
});

test('the other files are named in kebab-case', () => {
  assert.deepEqual(reported('services', ['print-spooler', 'wins']), []);
  assert.deepEqual(reported('sources', ['kb832017']), []);
  assert.deepEqual(reported('services', ['Print-Spooler', 'print_spooler', 'print spooler']).length, 3);
});

test('a measured package’s file is called after the package', () => {
  const files = {
    nginx: { package: 'nginx' },
    'php8-2-fpm': { package: 'php8.2-fpm' },
    'twin-of-nginx': { package: 'nginx' },
  };
  const found = fileNames(writtenOf({ measured: files }));
  assert.deepEqual(
    found.map(({ found, expected }) => `${found}: ${expected}`),
    ['"twin-of-nginx": "nginx", after the package'],
  );
});

test('the message names the file, and what is expected of it', () => {
  assert.deepEqual(fileNames(writtenOf({ ports: { '0445': {} } })), [
    {
      file: 'content/ports/0445.mdx',
      field: 'file name',
      found: '"0445"',
      expected: 'a port number from 0 to 65535, without leading zeros',
    },
  ]);
});
