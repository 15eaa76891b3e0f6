/** Nothing names itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selfReferences } from '#chart/content-rules/self-references.ts';
import { type Files, writtenOf } from '../../support/entries.ts';

const fields = (files: Files) => selfReferences(writtenOf(files)).map(({ field }) => field);

test('an entry that names others is in order, also one of another kind with its id', () => {
  assert.deepEqual(fields({ services: { telnet: { related: ['server'], needs: ['server'] } } }), []);
  assert.deepEqual(fields({ protocols: { telnet: { related: ['smb'] } }, services: { smb: {} } }), []);
});

test('an entry that names itself is reported in each field', () => {
  const telnet = { related: ['telnet'], needs: ['server', 'telnet'], successors: [{ service: 'telnet' }] };
  assert.deepEqual(fields({ services: { telnet } }), ['related[0]', 'needs[1]', 'successors[0].service']);
  assert.deepEqual(fields({ protocols: { smb: { related: ['smb'] } } }), ['related[0]']);
  assert.deepEqual(fields({ scenarios: { join: { related: ['join'] } } }), ['related[0]']);
});
