/** All names from A to Z. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allNames } from '#tools/search/all-names.ts';
import { chartOf, ENDPOINT } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const names = allNames(
  chartOf({
    services: {
      wins: { title: 'WINS', systemServiceName: 'WINS', process: null, aliases: ['name server'] },
      b: { title: 'b', systemServiceName: 'x', process: 'b.exe', endpoints: [{ ...ENDPOINT, as: 'CIFS/SMB' }] },
    },
    protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB' } },
    ports: { 65535: { aliases: ['port 10', 'port 9'] } },
    guides: { ranges: { title: 'All ranges', aliases: ['Port ranges'] } },
  }),
);

test('every name stands as people write it, with its page and kind', () => {
  assert.deepEqual(
    names.map(({ name, path, kind }) => `${name} ${path} ${kind}`),
    [
      'All ranges /guides/ranges/ guide',
      'b /services/b/ service',
      'b.exe /services/b/ service',
      'CIFS/SMB /protocols/smb/ protocol',
      'name server /services/wins/ service',
      'port 9 /ports/65535/ port 65535',
      'port 10 /ports/65535/ port 65535',
      'Port ranges /guides/ranges/ guide',
      'Server Message Block /protocols/smb/ protocol',
      'SMB /protocols/smb/ protocol',
      'WINS /services/wins/ service',
      'x /services/b/ service',
    ],
  );
});

test('in the real chart no line stands twice, and none is empty', () => {
  const lines = allNames(realChart).map(({ name, path }) => `${name}\n${path}`);
  assert.ok(lines.length > 500);
  assert.equal(new Set(lines).size, lines.length);
  for (const line of lines) assert.match(line, /^\S.*\n\/\S+\/$/);
});
