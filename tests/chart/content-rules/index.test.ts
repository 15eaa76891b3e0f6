/** All rules together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyContentRules } from '#chart/content-rules/index.ts';
import { ADVISORY, ENDPOINT, writtenOf } from '../../support/entries.ts';

test('every rule speaks in one run', () => {
  const problems = applyContentRules(
    writtenOf({
      services: {
        server: { endpoints: [ENDPOINT, ENDPOINT], aliases: ['spooler'] },
        spooler: { title: 'Spooler', programs: [] },
      },
      ports: { 445: { advisories: [{ ...ADVISORY, sources: ['kb832017'] }] }, web: { title: 'Web' } },
      protocols: { smb: { sources: ['kb832017'] } },
      sources: { kb832017: {} },
    }),
  );
  assert.deepEqual(
    new Set(problems.map((d) => d.field)),
    new Set(['endpoints[1]', 'aliases[0]', 'advisories[0].sources', 'file name']),
  );
});

test('no rule finds anything in content that is in order, or in none', () => {
  const files = {
    services: { server: {} },
    ports: { 445: {} },
    protocols: { smb: { sources: ['kb832017'] } },
    sources: { kb832017: {} },
  };
  assert.deepEqual(applyContentRules(writtenOf(files)), []);
  assert.deepEqual(applyContentRules(writtenOf({})), []);
});
