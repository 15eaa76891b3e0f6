/** The words of the scripts that a page can load. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ScriptWords } from '#build/finish-pages/script-words.ts';

const scripts = new ScriptWords(
  new Map([
    ['page.A1.js', 'import"./shared.B2.js";const later=()=>import("./dialog.C3.js");p.className="own"'],
    ['shared.B2.js', 'import "./page.A1.js"; e.classList.add("shared")'],
    ['dialog.C3.js', '`<p class="opened">`'],
    ['tool.D4.js', 'x.className = "foreign"'],
  ]),
);
const page = (...names: string[]) => names.map((name) => `/base/_astro/${name}`);

test('a page has the words of its script, and of all that this may load', () => {
  const words = scripts.for(page('page.A1.js'));
  for (const word of ['own', 'shared', 'opened']) assert.ok(words.has(word), word);
});

test('what no script of the page loads says nothing of it', () => {
  assert.ok(!scripts.for(page('page.A1.js')).has('foreign'));
  assert.ok(scripts.for(page('tool.D4.js')).has('foreign'));
  assert.equal(scripts.for([]).size, 0);
});

test('pages with the same scripts share their words', () => {
  assert.equal(scripts.for(page('page.A1.js', 'tool.D4.js')), scripts.for(page('tool.D4.js', 'page.A1.js')));
});
