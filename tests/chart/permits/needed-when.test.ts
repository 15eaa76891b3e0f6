/** When a flow is needed, in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenText } from '#chart/permits/needed-when.ts';

const DECLARED = [
  { id: 'tls', title: 'LDAP over TLS', legacy: false },
  { id: 'gc', title: 'Global catalog', legacy: false },
  { id: 'nt', title: 'NetBIOS', legacy: true },
];
const when = (features: string[], onlyWith: string[] = []) => whenText({ features, onlyWith }, DECLARED);

test('a flow without conditions is always needed', () => assert.equal(when([]), 'Always needed.'));

test('any of several features is enough, and what has to be used besides is said', () => {
  assert.equal(when(['tls', 'gc']), 'Needed with: LDAP over TLS or Global catalog.');
  assert.equal(when(['tls'], ['gc']), 'Needed with: LDAP over TLS, only together with: Global catalog.');
  assert.equal(when([], ['tls', 'gc']), 'Needed only together with: LDAP over TLS and Global catalog.');
});

test('what serves old clients alone says so', () => {
  assert.equal(when(['nt']), 'Needed with: NetBIOS (old clients only).');
});
