/** The identifiers of documents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asArticle, documentIds } from '#features/search/index/document-ids.ts';

const IDS: [id: string, ids: string[]][] = [
  ['rfc4120', ['RFC 4120']],
  ['ien116', ['IEN 116']],
  ['kb832017', ['KB832017']],
  ['q256884', ['KB256884']],
  ['ms04-042', ['MS04-042']],
  ['ms-smb2', ['MS-SMB2']],
  ['mc-sqlr', ['MC-SQLR']],
  ['msrc-cve-2019-0708', ['CVE-2019-0708']],
  ['cert-ca-1996-01', ['CA-1996-01']],
  ['dmtf-dsp0226', ['DSP0226']],
  ['draft-cai-ssdp', ['draft-cai-ssdp']],
  ['learn-dfsr', []],
  ['man-ss', []],
];

for (const [id, ids] of IDS) {
  test(`${id} is asked for as ${ids.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(documentIds({ id, title: 'A title' }), ids));
}

test('an article’s number in the title counts, once', () => {
  assert.deepEqual(documentIds({ id: 'learn-x', title: 'Ports (Knowledge Base article 832017)' }), ['KB832017']);
  assert.deepEqual(documentIds({ id: 'kb832017', title: 'KB832017: ports' }), ['KB832017']);
});

test('articles are asked for by KB, by Q and by number alone, and nothing else is one', () => {
  for (const typed of ['KB832017', 'kb 832017', 'Q832017', '832017', ' 832017 ', 'kb-832017'])
    assert.equal(asArticle(typed), 'KB832017', typed);
  for (const typed of ['445', '65536', '12345678', 'KB', 'rfc832017', '832017 445', 'kb 4120'])
    assert.equal(asArticle(typed), undefined, typed);
});
