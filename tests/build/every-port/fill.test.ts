/** Pages of unnamed numbers, made from the page of another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PageTemplate, SurroundingsWriter } from '#build/every-port/fill.ts';
import { edited, readPage } from '#build/finish-pages/read-page.ts';

/** What is registered, as the site's own file says it; 9000 has a name without being listed. */
const NAMED = {
  titles: new Map([
    [22, 'ssh'],
    [80, 'Web <plain>'],
    [443, 'Web & TLS'],
    [8443, 'Somebody’s "own" <page>, isn\'t it'],
    [9000, 'A program'],
    [9100, 'Printing'],
  ]),
  listed: [22, 80, 443, 8443, 9100],
};

const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test('the parts of a number are its block and its named neighbours', () => {
  const parts = new SurroundingsWriter(NAMED, '/portolan').of(444);
  assert.equal(parts.block, '7,999 unassigned numbers, 444 to 8442');
  assert.deepEqual(
    links(parts.named),
    ['80', '443', '8443', '9000'].map((n) => `/portolan/ports/${n}/`),
  );
});

test('titles are text: markup in one stays what it is', () => {
  const { named } = new SurroundingsWriter(NAMED, '').of(81);
  assert.match(named, /Web &lt;plain&gt;<\/li>/);
  assert.match(named, /Web &amp; TLS<\/li>/);
});

test('what is filled in stands as it does on a finished page', () => {
  const { named } = new SurroundingsWriter(NAMED, '').of(8000);
  const list = `<ul data-part="named">${named}</ul>`;
  assert.match(named, /isn't it/);
  assert.equal(edited(list, readPage(list).cuts), list);
});

test('a number in no block has an empty one', () => {
  assert.equal(new SurroundingsWriter(NAMED, '').of(50_000).block, '');
});

const TEMPLATE = `<h1>Port 4444</h1><a href="/ports/4444/">44440</a><dd data-part="block">9 numbers, 4440 to 4448</dd>
<dl><dt>Any words</dt><dd><ul class="numbers" data-part="named"><li>4443</li></ul></dd></dl>`;

test('a template is filled by the names of its parts, whatever their labels say', () => {
  const page = new PageTemplate(TEMPLATE, 4444).fill(5000, { block: 'B', named: '<li>N</li>' });
  assert.equal(
    page,
    `<h1>Port 5000</h1><a href="/ports/5000/">44440</a><dd data-part="block">B</dd>
<dl><dt>Any words</dt><dd><ul class="numbers" data-part="named"><li>N</li></ul></dd></dl>`,
  );
});

test('a page filled with its own number and parts is the page itself', () => {
  const parts = { block: '9 numbers, 4440 to 4448', named: '<li>4443</li>' };
  assert.equal(new PageTemplate(TEMPLATE, 4444).fill(4444, parts), TEMPLATE);
});
