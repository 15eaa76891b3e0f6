/** HTML in parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlParts } from '#lib/html-parts.ts';

test('each heading of the second level begins a part, with its fragment; smaller ones stay within', () => {
  const html = '<p>Before.</p>\n<h2 id="a">A &amp; b</h2><p>One.</p><h3 id="c">C</h3><p>Two.</p>\n<h2 id="d">D</h2>';
  assert.deepEqual(htmlParts(html), [
    { slug: '', title: '', html: '<p>Before.</p>' },
    { slug: 'a', title: 'A &amp; b', html: '<p>One.</p><h3 id="c">C</h3><p>Two.</p>' },
    { slug: 'd', title: 'D', html: '' },
  ]);
});

test('nothing has no parts', () => {
  assert.deepEqual(htmlParts(' \n'), []);
});

test('nothing is lost: the parts together are the whole', () => {
  const html = '<p>x</p><h2 id="a">A</h2><ul><li>y</li></ul><h2 id="b">B</h2><p>z</p>';
  const whole = htmlParts(html).map(
    ({ slug, title, html: own }) => (slug ? `<h2 id="${slug}">${title}</h2>` : '') + own,
  );
  assert.equal(whole.join(''), html);
});
