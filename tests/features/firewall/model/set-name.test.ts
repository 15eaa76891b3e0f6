/** Names of sets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RuleEnd } from '#features/firewall/model/ends.ts';
import { type NamedContent, setNameOf } from '#features/firewall/model/set-name.ts';
import { HOSTILE_TEXTS, permit, tcp } from '../../../support/firewall/sets.ts';

const end = (text: string): RuleEnd => ({
  word: 'SOURCE',
  title: '',
  id: 'source',
  address: { kind: 'ip', version: 4, text },
});
const leg = (source: string, port: number): NamedContent['legs'][number] => ({
  source: end(source),
  destination: end('192.0.2.10'),
  permits: [permit(tcp(port))],
});

const CONTENT: NamedContent = {
  typed: '',
  titles: ['Print Spooler'],
  legs: [leg('10.0.0.0/8', 445)],
};
const named = (more: Partial<NamedContent>) => setNameOf({ ...CONTENT, ...more });

test('what the reader typed is the name', () => {
  assert.equal(named({ typed: 'RFC-2026-004711' }), 'portolan-rfc-2026-004711');
  assert.equal(named({ typed: '  Büro & Lager ' }), 'portolan-buro-lager');
});

test('without it, the name tells what is in the set, and two sets have two names', () => {
  assert.match(named({}), /^portolan-print-spooler-[0-9a-z]{5}$/);
  assert.equal(named({}), named({}));
  assert.notEqual(named({}), named({ legs: [leg('10.0.0.0/8', 446)] }));
  assert.notEqual(named({}), named({ legs: [leg('10.0.0.1', 445)] }));
  assert.match(named({ titles: [] }), /^portolan-set-/);
});

test('whatever was typed, a name is one that every syntax takes; two long ones that begin alike stay two', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_TEXTS)), (typed) => {
      assert.match(named({ typed }), /^portolan-[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
      assert.ok(named({ typed }).length <= 28);
    }),
  );
  assert.notEqual(named({ typed: `${'x'.repeat(40)}1` }), named({ typed: `${'x'.repeat(40)}2` }));
});

test('other dynamic ports are another set, where it has any; those that were named by hand keep the name', () => {
  const rpc = [{ ...leg('10.0.0.0/8', 445), permits: [permit({ kind: 'rpc' })] }];
  assert.notEqual(named({ legs: rpc, dynamic: '5722, 50000-50100' }), named({ legs: rpc }));
  assert.notEqual(named({ legs: rpc, dynamic: '5722' }), named({ legs: rpc, dynamic: '5723' }));
  assert.equal(named({ dynamic: '5722' }), named({}));
  assert.equal(named({ typed: 'x', legs: rpc, dynamic: '5722' }), named({ typed: 'x', legs: rpc }));
});
