/** What people call a source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortName, sourceCode, sourceHeading, sourceSpellings } from '#features/sources/source-names.ts';
import { realChart } from '../../support/real-chart.ts';

const source = (id: string, title = 'A title') => ({ id, title, publisher: 'Somebody' });

const codes: [id: string, code: string | undefined, short: string][] = [
  ['rfc4120', 'RFC 4120', 'RFC 4120'],
  ['kb832017', 'KB 832017', 'KB 832017'],
  ['q256884', 'Q256884', 'Q256884'],
  ['ms-smb2', '[MS-SMB2]', '[MS-SMB2]'],
  ['ms17-010', 'MS17-010', 'MS17-010'],
  ['learn-dhcp-deploy', undefined, 'dhcp-deploy'],
  ['learn-2023-12', undefined, 'learn-2023-12'],
  ['msrc-cve-2019-0708', undefined, 'CVE-2019-0708'],
  ['msa2743314', undefined, 'Advisory 2743314'],
  ['samba-smb-conf', undefined, 'samba-smb-conf'],
];

for (const [id, code, short] of codes) {
  test(`${id} has ${code ? `the code ${code}` : 'no code'}, and is ${short} in an index`, () => {
    assert.equal(sourceCode(source(id)), code);
    assert.equal(shortName(source(id)), short);
  });
}

test('a heading gets the code in front, unless the title has it', () => {
  assert.equal(sourceHeading(source('kb832017', 'Ports (article 832017)')), 'KB 832017: Ports (article 832017)');
  assert.equal(sourceHeading(source('kb204279', 'Direct host SMB (KB 204279)')), 'Direct host SMB (KB 204279)');
  assert.equal(sourceHeading(source('q158623', 'Q158623: NetMeeting')), 'Q158623: NetMeeting');
  assert.equal(sourceHeading(source('samba-smb-conf', 'smb.conf')), 'smb.conf');
});

test('an article is found under Q and under KB, with a space, without one, and by its number', () => {
  assert.deepEqual(sourceSpellings(source('q256884')), ['KB256884', 'KB 256884', '256884']);
  assert.deepEqual(sourceSpellings(source('kb832017')), ['KB832017', 'Q832017', '832017']);
});

test('other codes are spelled without space, hyphen and brackets', () => {
  assert.deepEqual(sourceSpellings(source('rfc4120')), ['RFC4120']);
  assert.deepEqual(sourceSpellings(source('ms-smb2')), ['MS-SMB2', 'MS SMB2', 'SMB2']);
  assert.deepEqual(sourceSpellings(source('samba-smb-conf')), []);
});

test('no two real sources have one heading', () => {
  const sources = [...realChart.sources.values()];
  const headings = Map.groupBy(sources, sourceHeading);
  assert.deepEqual(
    [...headings].filter(([, same]) => same.length > 1).map(([heading]) => heading),
    [],
  );
});
