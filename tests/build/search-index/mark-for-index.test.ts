/** What of a page goes into the full text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markForIndex } from '#build/search-index/mark-for-index.ts';

test('buttons, and what is said once more for narrow screens, are left out', () => {
  assert.equal(
    markForIndex('<button type="button">Copy row</button><p>Text</p>'),
    '<button data-pagefind-ignore type="button">Copy row</button><p>Text</p>',
  );
  assert.equal(
    markForIndex('<small>TCP <span class="narrow">· SMB</span></small>'),
    '<small>TCP <span data-pagefind-ignore class="narrow">· SMB</span></small>',
  );
  assert.equal(markForIndex('<p class="narrowest">a</p>'), '<p class="narrowest">a</p>');
});

test('spellings that nobody sees are marked as such', () =>
  assert.equal(
    markForIndex('<span hidden data-pagefind-weight="8">smb, cifs</span>'),
    '<span hidden data-pagefind-weight="8"> ⟪ smb, cifs ⟫ </span>',
  ));
