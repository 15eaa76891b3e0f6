/** A service's file lies in the folder of its family, and its name is unique in all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceFolders } from '#chart/content-rules/service-folders.ts';
import { writtenOf } from '../../support/entries.ts';

const written = (files: readonly [file: string, data: object][]) => ({
  ...writtenOf({}),
  files: files.map(([file, data]) => ({
    kind: 'services' as const,
    id: file.replace(/^.*\/|\.mdx$/g, ''),
    file: `content/services/${file}`,
    data,
  })),
});
const found = (...files: [string, object][]) => serviceFolders(written(files)).map((d) => `${d.file} ${d.field}`);

test('a file in the folder of its family is in order', () => {
  assert.deepEqual(found(['databases/redis.mdx', { family: 'databases' }], ['web/nginx.mdx', { family: 'web' }]), []);
});

test('a file in the folder of another family is reported; a family that is no word is left to the schema', () => {
  assert.deepEqual(found(['web/redis.mdx', { family: 'databases' }]), ['content/services/web/redis.mdx family']);
  assert.deepEqual(found(['web/redis.mdx', { family: 'data' }], ['web/x.mdx', {}]), []);
});

test('a name that two folders have is reported', () => {
  assert.deepEqual(
    found(['databases/redis.mdx', { family: 'databases' }], ['queues/redis.mdx', { family: 'queues' }]),
    ['content/services/queues/redis.mdx file name'],
  );
});
