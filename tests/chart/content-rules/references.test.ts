/** Every id names something that exists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic } from '#chart/diagnostic.ts';
import { references, referencesOf } from '#chart/content-rules/references.ts';
import { ADVISORY, ENDPOINT, FLOW, type Files, writtenOf } from '../../support/entries.ts';

const GOOD: Files = {
  services: { server: { needs: ['rpcss'], related: ['rpcss'], successors: [{ name: 'Azure Files' }] }, rpcss: {} },
  ports: { 445: { advisories: [ADVISORY] } },
  protocols: { smb: { specifications: [{ source: 'ms-smb2' }], related: ['rpc'] }, rpc: {} },
  guides: { ranges: { sources: ['kb832017'] } },
  scenarios: { shares: { related: ['prints'] }, prints: {} },
  sources: { kb832017: {}, 'ms-smb2': {}, 'cve-list': {}, 'cisa-kev': {} },
};

const problems = (files: Files) => references(writtenOf({ ...GOOD, ...files })).map(formatDiagnostic);
const fields = (files: Files) => references(writtenOf({ ...GOOD, ...files })).map((d) => `${d.file} ${d.field}`);

test('content whose references all stand has no problem', () => assert.deepEqual(problems({}), []));

test('an unknown protocol is reported with the nearest one', () => {
  assert.deepEqual(problems({ services: { fax: { endpoints: [{ ...ENDPOINT, protocol: 'smb2' }] } } }), [
    'content/services/windows-core/fax.mdx endpoints[0].protocol: found unknown protocol "smb2"; ' +
      'expected the id of a file in content/protocols/. Did you mean "smb"?',
  ]);
});

test('a service looks for services in needs, related and successors', () => {
  const fax = { needs: ['server', 'x'], related: ['y'], successors: [{ name: 'Any' }, { service: 'z' }] };
  assert.deepEqual(fields({ services: { server: {}, fax } }), [
    'content/services/windows-core/fax.mdx needs[1]',
    'content/services/windows-core/fax.mdx related[0]',
    'content/services/windows-core/fax.mdx successors[1].service',
  ]);
});

test('a protocol looks for protocols in related, not for services', () => {
  assert.deepEqual(fields({ protocols: { smb: { related: ['server'] } } }), ['content/protocols/smb.mdx related[0]']);
});

test('a scenario looks for scenarios in related', () => {
  assert.deepEqual(fields({ scenarios: { shares: { related: ['server'] } } }), [
    'content/scenarios/shares.mdx related[0]',
  ]);
});

test('sources are looked for wherever one is named', () => {
  const sources = ['kb832017', 'nowhere'];
  assert.deepEqual(
    fields({
      services: {
        fax: {
          endpoints: [{ ...ENDPOINT, sources, exposure: { reach: 'peers', sources } }],
          programs: [{ name: 'fax', system: 'any', sources }],
          genuine: [{ ask: 'x', answer: 'y', sources }],
          advisories: [{ ...ADVISORY, sources }],
          sources,
        },
      },
      ports: { 80: { advisories: [{ ...ADVISORY, sources }] } },
      protocols: { smb: { specifications: [{ source: 'nowhere' }], sources } },
      guides: { ranges: { sources } },
      scenarios: { shares: { flows: [{ ...FLOW, sources }], sources } },
    }),
    [
      'content/services/windows-core/fax.mdx programs[0].sources[1]',
      'content/services/windows-core/fax.mdx endpoints[0].sources[1]',
      'content/services/windows-core/fax.mdx endpoints[0].exposure.sources[1]',
      'content/services/windows-core/fax.mdx sources[1]',
      'content/services/windows-core/fax.mdx genuine[0].sources[1]',
      'content/services/windows-core/fax.mdx advisories[0].sources[1]',
      'content/ports/80.mdx advisories[0].sources[1]',
      'content/protocols/smb.mdx sources[1]',
      'content/protocols/smb.mdx specifications[0].source',
      'content/guides/ranges.mdx sources[1]',
      'content/scenarios/shares.mdx flows[0].sources[1]',
      'content/scenarios/shares.mdx sources[1]',
    ],
  );
});

test('a broken field hides no dangling reference in another', () => {
  const fax = { family: 'no-such-family', endpoints: [{ ...ENDPOINT, port: 70000, protocol: 'telex' }] };
  assert.deepEqual(fields({ services: { fax } }), ['content/services/no-such-family/fax.mdx endpoints[0].protocol']);
});

test('a word that can be no id is left to the schema', () => {
  assert.deepEqual(fields({ services: { fax: { needs: ['Print Spooler', 7, null] } } }), []);
});

test('front matter that is no set of fields has no references', () => {
  for (const data of [undefined, null, 'text', 7, ['smb']])
    assert.deepEqual(referencesOf({ kind: 'ports', data }), [], JSON.stringify(data));
});

test('a list names sources that exist', () => {
  const lists = [
    { file: 'content/blocked-ports.json', data: { source: 'whatwg-fetsch', ports: [1] } },
    { file: 'content/vocab/rule-groups.json', data: { dns: { label: 'DNS', sources: ['kb832017', 'none'] } } },
  ];
  const problems = references(writtenOf({ sources: { kb832017: {}, 'whatwg-fetch': {} } }, lists));
  assert.deepEqual(
    problems.map(({ file, field, nearest }) => [file, field, nearest]),
    [
      ['content/blocked-ports.json', 'source', 'whatwg-fetch'],
      ['content/vocab/rule-groups.json', 'dns.sources[1]', undefined],
    ],
  );
});
