/** Documents that IANA's registry cites. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTED_NUMBERS, registrationsOf } from '#chart/registry.ts';
import { referenceOf } from '#chart/registry-references.ts';

test('an RFC leads to its editor, a draft to its tracker, an address to itself', () => {
  assert.deepEqual(referenceOf('rfc9110'), { title: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' });
  assert.deepEqual(referenceOf('draft-zubov-snif'), {
    title: 'draft-zubov-snif',
    url: 'https://datatracker.ietf.org/doc/draft-zubov-snif/',
  });
  assert.deepEqual(referenceOf('https://a.example/b'), { title: 'a.example', url: 'https://a.example/b' });
});

test('every reference of the registry leads somewhere', () => {
  for (const port of LISTED_NUMBERS)
    for (const { references } of registrationsOf(port))
      for (const reference of references) assert.ok(URL.canParse(referenceOf(reference).url), reference);
});
