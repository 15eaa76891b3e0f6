/** One slip of the finger. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneEditAway } from '#features/search/query/one-edit.ts';

for (const typed of [
  'kerbeross',
  'kerbros',
  'kerberas',
  'kerbreos',
  'erberos',
  'kerbero',
  'ekrberos',
  'xkerberos',
  'kerbersos',
])
  test(`"${typed}" is one slip from "kerberos"`, () => {
    assert.ok(isOneEditAway(typed, 'kerberos'));
    assert.ok(isOneEditAway('kerberos', typed));
  });

for (const typed of ['kerberos', 'kerberosss', 'kbereros', 'sorebrek', 'kerb', '', 'karbaros'])
  test(`"${typed}" is not one slip from "kerberos"`, () => assert.ok(!isOneEditAway(typed, 'kerberos')));
