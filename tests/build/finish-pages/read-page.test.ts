/** What one look at a page finds, and what goes from it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, readPage } from '#build/finish-pages/read-page.ts';

const withoutHints = (html: string) => edited(html, readPage(html).cuts);

/** [what it shows, page, what is left] */
const CUT: [what: string, html: string, left: string][] = [
  ['weights and filters go', '<h1 data-pagefind-weight="10" id="a">x</h1>', '<h1 id="a">x</h1>'],
  ['an attribute without a value goes', '<p data-pagefind-ignore>x<p data-pagefind-ignore >y', '<p>x<p >y'],
  ['values in other quotes, or in none, go', "<i data-pagefind-a='b>' c><b data-pagefind-d=e>", '<i c><b>'],
  ['the mark of the body stays', '<main data-pagefind-body="true">', '<main data-pagefind-body="true">'],
  ['a hidden line of spellings goes whole', '<p>a<span hidden data-pagefind-weight="8">b <b>c</b></span>d', '<p>ad'],
  [
    'what is hidden for other reasons stays',
    '<p hidden>a</p><i data-pagefind-weight="2">b</i>',
    '<p hidden>a</p><i>b</i>',
  ],
  [
    'a part that waits for its script is no line of spellings',
    '<div data-pagefind-ignore="all" hidden>a<span hidden>b</span></div>',
    '<div hidden>a<span hidden>b</span></div>',
  ],
  [
    'links to style sheets go',
    '<link rel="stylesheet" href="/a.css"><link rel="icon" href="/b">',
    '<link rel="icon" href="/b">',
  ],
  [
    'text that looks like an attribute stays',
    '<p title=" data-pagefind-x=1">a data-pagefind-y</p>',
    '<p title=" data-pagefind-x=1">a data-pagefind-y</p>',
  ],
  ['values with signs of tags stay as they are', '<a title="a > b  <i>">x</a> <b>', '<a title="a > b  <i>">x</a> <b>'],
  ['a page in a script is no page', '<script>"<i data-pagefind-x>"</script>', '<script>"<i data-pagefind-x>"</script>'],
];

/** [what it shows, page, how its words are kept] */
const KEPT: [what: string, html: string, kept: string][] = [
  [
    'an option keeps its hyphen in a command',
    '<pre>a -LocalPort 445</pre>',
    '<pre>a <span>-LocalPort</span> 445</pre>',
  ],
  ['in a sentence, too', '<p><code>ss -tulpn</code>', '<p><code>ss <span>-tulpn</span></code>'],
  ['a name may break', '<p><code>tls-port</code>', '<p><code>tls-port</code>'],
  ['a word of prose does not', '<p>well-known</p>', '<p>well-known</p>'],
  [
    'a word longer than a narrow screen may break',
    `<code>${'a-'.repeat(20)}</code>`,
    `<code>${'a-'.repeat(20)}</code>`,
  ],
  [
    'in the columns of a table words break',
    '<table><td><code>a-b</code></table>',
    '<table><td><code>a-b</code></table>',
  ],
];

for (const [what, html, kept] of KEPT) test(what, () => assert.equal(withoutHints(html), kept));

for (const [what, html, left] of CUT) test(what, () => assert.equal(withoutHints(html), left));

test('classes are found in every element, in templates, and between any blanks', () => {
  const { classes } = readPage(
    '<template><i class="a  b"></i></template>\n<svg\nclass="c"></svg><p data-x="1" class="d\ne&amp;f">',
  );
  assert.deepEqual([...classes], ['a', 'b', 'c', 'd', 'e&f']);
});

test('custom properties are found where attributes read them', () => {
  const page = readPage('<path fill="var(--land)" stroke="url(#x) var(--rule)"/><p>var(--no)</p>');
  assert.deepEqual([...page.properties], ['--land', '--rule']);
});

test('scripts and styles are found by their addresses and by their texts, as they stand', () => {
  const page = readPage(
    '<script src="/a.js"></script><script> 1 < 2 && "</p>" \n</script><style>p > a{}</style><link rel="stylesheet" href="/b.css">',
  );
  assert.deepEqual(page.scripts, ['/a.js']);
  assert.deepEqual(page.inlineScripts, [' 1 < 2 && "</p>" \n']);
  assert.deepEqual(page.inlineStyles, ['p > a{}']);
  assert.deepEqual(page.styleSheets, ['/b.css']);
});

test('the policy has its place behind the character set, or at the beginning of the head', () => {
  const head = '<!doctype html><html><head><meta charset="utf-8">';
  assert.equal(readPage(`${head}<script>1</script>`).policyAt, head.length);
  assert.equal(readPage('<html><head><title>a</title>').policyAt, '<html><head>'.length);
});

test('what the page says of itself is found', () => {
  const marked = readPage('<html data-shared-styles="true" data-blob-workers>');
  assert.deepEqual([marked.isNumerous, marked.hasBlobWorkers], [true, true]);
  const plain = readPage('<html><p data-shared-styles data-blob-workers>');
  assert.deepEqual([plain.isNumerous, plain.hasBlobWorkers], [false, false]);
});

test('stretches are changed where they stand, whatever the order in which they are named', () => {
  const edits = [
    { from: 3, to: 4, text: '' },
    { from: 1, to: 1, text: 'X' },
    { from: 1, to: 2, text: '' },
  ];
  assert.equal(edited('abcde', edits), 'aXce');
});

test('space between rows and items goes, and space within them stays', () => {
  const html = '<ul> <li><b>a</b> <i>b</i></li>\n<li>c</li> </ul> <table> <tr> <td> d </td> </tr> </table> e';
  assert.equal(
    edited(html, readPage(html).cuts),
    '<ul><li><b>a</b> <i>b</i></li><li>c</li></ul><table><tr><td>d</td></tr></table> e',
  );
});

test('space at the beginning and the end of a paragraph goes, and that between its words and at the edges of its parts stays', () => {
  const cases: [string, string][] = [
    ['<p> a <b> b </b> c </p>', '<p>a <b> b </b> c</p>'],
    ['<p>\n<b>a</b> </p> <p>b\n</p>', '<p><b>a</b></p><p>b</p>'],
    ['<div> <pre> a </pre> </div>', '<div><pre> a </pre></div>'],
    ['<header> <button> <svg></svg> </button> </header>', '<header><button><svg></svg></button></header>'],
    ['<details> <summary> a </summary> b</details>', '<details><summary>a</summary> b</details>'],
    ['<p>a &amp; b &amp; </p>', '<p>a &amp; b &amp;</p>'],
  ];
  for (const [html, less] of cases) assert.equal(edited(html, readPage(html).cuts), less);
});

test('space between two elements with lines of their own goes, and that beside words and what stands in a line stays', () => {
  const cases: [string, string][] = [
    ['<p>a</p> <p>b</p>\n<ul><li>c</ul> <div>d</div>', '<p>a</p><p>b</p><ul><li>c</ul><div>d</div>'],
    ['<p>a</p> <b>b</b> <p>c</p>', '<p>a</p> <b>b</b> <p>c</p>'],
    ['<div>a</div> b <div>c</div>', '<div>a</div> b <div>c</div>'],
    ['<p>a</p> <!-- b --> <p>c</p>', '<p>a</p> <!-- b --> <p>c</p>'],
    ['<pre>a</pre> <button>b</button> <button>c</button>', '<pre>a</pre> <button>b</button> <button>c</button>'],
  ];
  for (const [html, less] of cases) assert.equal(edited(html, readPage(html).cuts), less);
});

test('quotes in a text need no entity, and in an attribute they keep it', () => {
  const html = '<p title="&quot;">a&#39;s &quot;b&quot; &lt;</p><pre>&quot; </pre><script>"&quot;"</script>';
  assert.equal(
    edited(html, readPage(html).cuts),
    '<p title="&quot;">a\'s "b" &lt;</p><pre>" </pre><script>"&quot;"</script>',
  );
});
