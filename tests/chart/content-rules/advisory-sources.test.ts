/** An advisory names the record it was checked against. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisorySources } from '#chart/content-rules/advisory-sources.ts';
import { ADVISORY, type Files, writtenOf } from '../../support/entries.ts';

const problems = (files: Files) => advisorySources(writtenOf(files)).map((d) => `${d.file} ${d.field}: ${d.expected}`);
const onPort = (advisory: object) => problems({ ports: { 445: { advisories: [{ ...ADVISORY, ...advisory }] } } });

test('a CVE that cites the CVE list and the catalogue is in order', () => assert.deepEqual(onPort({}), []));

test('a CVE has to cite the CVE list', () => {
  assert.deepEqual(onPort({ sources: ['cisa-kev'] }), [
    'content/ports/445.mdx advisories[0].sources: "cve-list" among its sources',
  ]);
});

test('what says that it is in the catalogue has to cite the catalogue', () => {
  assert.deepEqual(onPort({ sources: ['cve-list'] }), [
    'content/ports/445.mdx advisories[0].sources: "cisa-kev" among its sources',
  ]);
});

test('what is not in the catalogue need not cite it', () => {
  assert.deepEqual(onPort({ kev: false, sources: ['cve-list'] }), []);
});

test('a bulletin need not cite the CVE list', () => {
  assert.deepEqual(onPort({ id: 'MS01-059', kev: false, sources: ['ms01-059'] }), []);
});

test('both are wanted of a service too, and at its place', () => {
  const advisories = [ADVISORY, { ...ADVISORY, sources: ['kb832017'] }];
  assert.deepEqual(problems({ services: { server: { advisories } } }), [
    'content/services/windows-core/server.mdx advisories[1].sources: "cve-list" among its sources',
    'content/services/windows-core/server.mdx advisories[1].sources: "cisa-kev" among its sources',
  ]);
});

test('an advisory without sources at all is left to the schema', () => {
  assert.deepEqual(onPort({ sources: [] }), []);
  assert.deepEqual(onPort({ sources: undefined }), []);
});
