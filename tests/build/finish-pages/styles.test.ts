/** A stylesheet of what a page can use: what it needs stays, what it can't use goes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '#build/finish-pages/read-page.ts';
import { Stylesheet } from '#build/finish-pages/styles.ts';

const flat = (css: string) => css.replace(/\s+/g, '');
const narrow = (css: string, html: string, always: string[] = []) =>
  flat(new Stylesheet(css).for(readPage(html), new Set(always)));
const withClass = (names: string) => `<p class="${names}">text</p>`;

/** [what it shows, stylesheet, classes on the page, what has to be left] */
const KEPT: [what: string, css: string, names: string, left: string][] = [
  ['a rule for a class of the page stays', '.a{color:red}', 'a', '.a{color:red}'],
  ['a rule for another class goes', '.a{color:red}.b{color:blue}', 'a', '.a{color:red}'],
  ['a class that only begins like one of the page is another', '.a-b{color:red}.a{top:0}', 'a', '.a{top:0}'],
  [
    'a rule without a class stays where its elements are on the page',
    'p,::selection{top:0}[hidden]{left:0}p>b{right:0}',
    '',
    'p,::selection{top:0}[hidden]{left:0}',
  ],
  ['of a list of selectors the ones that can match stay', '.a,.b,p{top:0}', 'a', '.a,p{top:0}'],
  ['all classes of a selector have to be there', '.a .b{top:0}.a.b{left:0}.a>p{right:0}', 'a', '.a>p{right:0}'],
  ['classes in :is() are alternatives', '.a:is(.b,.c){top:0}:is(.b,.c) p{left:0}', 'a', ''],
  [
    'of alternatives one is enough',
    '.a:is(.b,p){top:0}:is(.a,.c) p{left:0}',
    'a',
    '.a:is(.b,p){top:0}:is(.a,.c)p{left:0}',
  ],
  ['a class in :not() need not be there', '.a:not(.b){top:0}', 'a', '.a:not(.b){top:0}'],
  [
    'classes in nested brackets need not be there',
    '.a:where(:not(:is(.b,.c))){top:0}',
    'a',
    '.a:where(:not(:is(.b,.c))){top:0}',
  ],
  [
    'an escaped name is the name on the page',
    '.sm\\:mx-0{top:0}.w-1\\/2{left:0}.p-2\\.5{right:0}',
    'sm:mx-0 w-1/2 p-2.5',
    '.sm\\:mx-0{top:0}.w-1\\/2{left:0}.p-2\\.5{right:0}',
  ],
  ['an escaped name that is not on the page goes', '.sm\\:mx-0{top:0}.mx-0{left:0}', 'mx-0', '.mx-0{left:0}'],
  [
    'names in brackets of a class survive',
    '.w-\\[10px\\]{top:0}.\\[\\&_p\\]\\:m-0 p{left:0}',
    'w-[10px] [&amp;_p]:m-0',
    '.w-\\[10px\\]{top:0}.\\[\\&_p\\]\\:m-0p{left:0}',
  ],
  [
    'brackets within an escaped name are part of it',
    '.w-\\[calc\\(1px\\+2px\\)\\]{top:0}.bg-\\(--x\\){left:0}.c\\(d\\){right:0}',
    'w-[calc(1px+2px)] bg-(--x)',
    '.w-\\[calc\\(1px\\+2px\\)\\]{top:0}.bg-\\(--x\\){left:0}',
  ],
  [
    'quotes in a name may be written as references',
    '.x-\\[\\\'a\\\'\\]{top:0}.y-\\[\\\"\\\"\\]{left:0}',
    'x-[&#39;a&#39;] y-[&quot;&quot;]',
    '.x-\\[\\\'a\\\'\\]{top:0}.y-\\[\\\"\\\"\\]{left:0}',
  ],
  ['what stands for screens stays for screens', '@media screen{.a{top:0}.b{left:0}}', 'a', '@mediascreen{.a{top:0}}'],
  [
    'what is for paper alone stands elsewhere',
    '@media print{.a{top:0}}@media not print{.a{left:0}}',
    'a',
    '@medianotprint{.a{left:0}}',
  ],
  [
    'an at-rule with nothing in it goes',
    '@media screen{.b{left:0}}@supports (top:0){@media screen{.b{top:0}}}',
    'a',
    '',
  ],
  [
    'at-rules within at-rules stay as they were',
    '@layer x{@media (width>1px){@supports (top:0){.a{top:0}}}}',
    'a',
    '@layerx{@media(width>1px){@supports(top:0){.a{top:0}}}}',
  ],
  ['the order of layers stays', '@layer base,utilities;@layer utilities{.b{top:0}}', 'a', '@layerbase,utilities;'],
  [
    'frames of an animation stay',
    '.a{animation:x 1s}@keyframes x{from{top:0}12.5%{top:1px}to{top:2px}}',
    'a',
    '.a{animation:1sx}@keyframesx{0%{top:0}12.5%{top:1px}to{top:2px}}',
  ],
  ['a nested rule stays with its parent', '.a{&:hover{top:0}}', 'a', '.a{&:hover{top:0}}'],
  ['a nested rule for another class goes', '.a{top:0;.b &{left:0}}', 'a', '.a{top:0;}'],
  ['an address in a selector is no class', 'p[title$=".pdf"]{top:0}', '', 'p[title$=\\.pdf]{top:0}'],
];

for (const [what, css, names, left] of KEPT) {
  test(what, () => assert.equal(narrow(css, withClass(names)).replaceAll(';}', '}'), flat(left).replaceAll(';}', '}')));
}

test('classes that a script may set stay on every page, if the stylesheet knows them', () => {
  assert.equal(narrow('.open{top:0}.b{left:0}', '<p>', ['open', 'unknown']), '.open{top:0}');
});

test('elements that a script may make stay, and others go', () => {
  assert.equal(narrow('li{top:0}dl{left:0}.a ol{right:0}', withClass('a'), ['li']), 'li{top:0}');
});

test('classes are found in every element, in templates and between any blanks', () => {
  const html = '<template><i class="a  b"></i></template>\n<svg\nclass="c"></svg><p data-x="1" class="d\ne">';
  assert.equal(narrow('.a,.b,.c,.d,.e,.f{top:0}', html), '.a,.b,.c,.d,.e{top:0}');
});

test('a custom property that something reads stays, and one that only a dropped one reads goes', () => {
  const css = ':root{--a:1px;--b:var(--c);--c:2px;--d:var(--e);--e:3px}.x{top:var(--a)}.y{left:var(--d)}';
  assert.equal(narrow(css, withClass('x')).replaceAll(';}', '}'), ':root{--a:1px}.x{top:var(--a)}');
  assert.match(narrow(css, withClass('y')), /--d:var\(--e\);--e:3px/);
});

test('a property that is read with a fallback, or registered and read, stays', () => {
  const css =
    '@property --a{syntax:"*";inherits:false}@property --b{syntax:"*";inherits:false}.x{--a:1;top:var(--a,2px)}';
  assert.equal(narrow(css, withClass('x')), '@property--a{syntax:"*";inherits:false}.x{--a:1;top:var(--a,2px)}');
});

test('a licence before the first rule does not stand on every page', () => {
  assert.equal(narrow('/*! MIT */p{top:0}', '<p>'), 'p{top:0}');
});

test('what Tailwind has for browsers without registered properties goes', () => {
  const css = '@layer properties{@supports (top:0){*{--x:0}}}@layer base{p{top:0}}';
  assert.equal(narrow(css, '<p>'), '@layerbase{p{top:0}}');
});

test('pages with the same classes get the very same text, in whatever order they stand', () => {
  const sheet = new Stylesheet('.a{top:0}.b{left:0}.c{right:0}');
  const of = (html: string) => sheet.for(readPage(html), new Set());
  assert.equal(of('<p class="a b other">'), of('<p class="b"><i class="a a">'));
  assert.notEqual(of(withClass('a')), of(withClass('c')));
  assert.equal(flat(of(withClass('a'))), '.a{top:0}', 'one page takes nothing from the next');
});

test('what is for paper alone is kept whole, in its layers and under its conditions, with the properties that it reads', () => {
  const sheet = new Stylesheet(
    ':root{--a:red;--b:red}@layer x{.a{top:0}@media print{.b{color:var(--a)}}}@supports (top:0){@media print{.c{top:0}}}@media screen{.d{top:0}}',
  );
  assert.equal(flat(sheet.paper), '@layerx{@mediaprint{.b{color:var(--a)}}}@supports(top:0){@mediaprint{.c{top:0}}}');
  assert.equal(flat(sheet.for(readPage(withClass('a')), new Set())), ':root{--a:red}@layerx{.a{top:0}}');
});
