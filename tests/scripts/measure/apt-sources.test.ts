/** apt's sources, in both of their forms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAptSources, sourcesFile, sourcesOfRelease } from '../../../scripts/measure/apt-sources.ts';

const DEB822 = `# A comment
Types: deb deb-src
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
 bookworm-backports
Components: main contrib
Signed-By: /usr/share/keyrings/k.gpg

Types: deb
URIs: http://mirror.example/security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://source.example/debian
Suites: bookworm
Components: main
`;
const LINES = `# deb http://commented.example bookworm main
deb [arch=amd64 signed-by=/k.gpg] http://lines.example/debian bookworm main non-free # mine
deb-src http://source.example/debian bookworm main
deb https://other.example/repo stable main
deb http://flat.example/ ./
`;

test('a file in the format deb822: what is on and binary, lists continued', () => {
  assert.deepEqual(readAptSources('debian.sources', DEB822), [
    {
      uri: 'http://mirror.example/debian',
      suites: ['bookworm', 'bookworm-updates', 'bookworm-backports'],
      components: ['main', 'contrib'],
    },
    { uri: 'http://mirror.example/security', suites: ['bookworm-security'], components: ['main'] },
  ]);
});

test('a file of lines: binary sources, with options or without', () => {
  assert.deepEqual(
    readAptSources('sources.list', LINES).map(({ uri, suites, components }) =>
      [uri, ...suites, ...components].join(' '),
    ),
    [
      'http://lines.example/debian bookworm main non-free',
      'https://other.example/repo stable main',
      'http://flat.example/ ./',
    ],
  );
});

test('of a release: its main part, updates and security; no backports, no other maker', () => {
  const found = sourcesOfRelease(
    [...readAptSources('a.sources', DEB822), ...readAptSources('a.list', LINES)],
    'bookworm',
  );
  assert.equal(found?.mirror, 'http://mirror.example/debian');
  assert.equal(
    sourcesFile(found.sources.slice(0, 2), '/k.gpg'),
    `Types: deb
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /k.gpg

Types: deb
URIs: http://mirror.example/security
Suites: bookworm-security
Components: main
Signed-By: /k.gpg
`,
  );
  assert.equal(found.sources.length, 3);
});

test('a machine without a mirror of the release has none', () => {
  assert.equal(sourcesOfRelease(readAptSources('a.list', LINES), 'trixie'), undefined);
  assert.equal(sourcesOfRelease([], 'bookworm'), undefined);
});
