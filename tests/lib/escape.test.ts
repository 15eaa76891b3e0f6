import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { escapeMarkdown, escapeMarkup } from '#lib/escape.ts';

test('whatever a text holds, it is text again when markup is read', () => {
  const text = `</p><script>alert("1" & '2')</script>`;
  const [first, ...others] = parseFragment(escapeMarkup(text)).childNodes;
  assert.deepEqual([first && 'value' in first && first.value, others], [text, []]);
});

test('a text does not leave the attribute it stands in', () => {
  const text = `" onclick='x' data-x="`;
  const [element] = parseFragment(`<a title="${escapeMarkup(text)}"></a>`).childNodes;
  assert.deepEqual(element && 'attrs' in element && element.attrs, [{ name: 'title', value: text }]);
});

test('a text in Markdown makes no link, no picture, no cell, no tag and no formula', () => {
  assert.equal(escapeMarkdown('![a](b) | <b> $x$ `c` *d*'), '\\!\\[a\\](b) \\| \\<b\\> \\$x\\$ \\`c\\` \\*d\\*');
});
