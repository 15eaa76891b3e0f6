/** What stands in the prose of an MDX file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseProblems } from '#build/check-content/prose-problems.ts';
import { parsed } from '#build/check-content/read.ts';
import { PROSE_HEADINGS } from '#content-model/prose-headings.ts';
import type { Kind } from '#content-model/kinds.ts';

const known = {
  services: ['print-spooler'],
  ports: ['445'],
  protocols: ['smb'],
  guides: ['port-ranges'],
  scenarios: ['print-server'],
  symptoms: ['connection-refused'],
  measured: [],
  sources: ['kb832017', 'rfc6335'],
};

function found(prose: string, frontMatter = 'sources: [kb832017]', kind: Kind = 'guides') {
  const text = `---\n${frontMatter}\n---\n${prose}`;
  const file = { kind, id: 'x', file: `content/${kind}/x.mdx`, ...parsed('x.mdx', text) } as const;
  const unread = file.problems.filter(({ field }) => field !== 'front matter');
  return [...unread, ...proseProblems(file, { known, namedPorts: new Set() })].map((d) => `${d.line}: ${d.found}`);
}

const GOOD = [
  'See <Port n={445} />, <Service id="print-spooler" />, <Protocol id="smb" />, <Guide id="port-ranges" />.',
  'See <Scenario id="print-server" />, <Symptom id="connection-refused" />.',
  '<Port n={445}>the port</Port>',
  '<Note>\nA remark.\n</Note>',
  'So it says <Source id="kb832017" />.',
  'In code: `<Port n={1} />`, `[a](/b)` and `# no heading`.',
  '```\n# a comment\n<Nothing id="x" />\n[a](/b)\n```',
  '````\n```\n<Nothing />\n```\n````',
  '~~~\n<Nothing id="x" />\n[a](/b)\n~~~',
  'In code of two marks: ``<Nothing /> ` {x}``.',
  '> - A list in a quote, with <Port n={445} />.',
  'A brace \\{ and an angle bracket \\< as text, and &lt;b&gt;.',
  '<Note>\nWith <Source id="kb832017" />.\n</Note>',
  '<Port n={ 445 } />',
  '[elsewhere](https://example.org/a) and [here](#below)',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '## What it is for\n\n### In detail',
  '## Hardening\n\n<Formerly id="what-it-was" />\n\n## What is normal',
];

for (const prose of GOOD) {
  test(`in order: ${JSON.stringify(prose)}`, () => assert.deepEqual(found(prose), []));
}

const BAD: [prose: string, problems: string[]][] = [
  ['a\nb <Port n={446} />', ['5: unknown port "446"']],
  ['<Service id="spooler" />', ['4: unknown service "spooler"']],
  ['<Protocol id="smb2" />\n\n<Guide id="none" />', ['4: unknown protocol "smb2"', '6: unknown guide "none"']],
  ['<Source id="rfc1" />', ['4: unknown source "rfc1"']],
  ['<Source id="rfc6335" />', ['4: source "rfc6335", which this page does not list']],
  ['<Ports n={445} />', ['4: unknown component <Ports>']],
  ['<Port />', ['4: <Port />']],
  ['<Port n="445" />', ['4: <Port n="445" />']],
  ['<Port id="445" />', ['4: <Port id="445" />']],
  ['<Service n={445} />', ['4: <Service n={445} />']],
  ['[a](/ports/445/)', ['4: a link from the root']],
  ['<a href="/ports/">all</a>', ['4: the HTML element <a>']],
  ['# Title', ['4: a heading of the first level']],
  ['## Sources', ['4: the heading "Sources"']],
  ['### In short', ['4: the heading "In short"']],
  ['| a |\n| :-- |\n| 1 |', ['5: an aligned table column']],
  ['| a |\n| --: |\n| 1 |', ['5: an aligned table column']],
  ['```\ncode\n```\n<Nothing />', ['7: unknown component <Nothing>']],
  ['Title\n===', ['4: a heading of the first level']],
  ['## *In* `short`', ['4: the heading "In short"']],
  ['<Note>\n\n<Nothing />\n\n</Note>', ['6: unknown component <Nothing>']],
  ['<Formerly />', ['4: <Formerly />']],
  ['<Formerly id="What it was" />', ['4: <Formerly id="What it was" />']],
  ['<Formerly id="was">a</Formerly>', ['4: <Formerly id="was">']],
  ['<Formerly id="sources" />', ['4: <Formerly id="sources" />']],
  ['## It’s so\n\n<Formerly id="its-so" />', ['6: the former name "its-so" again']],
  ['<Formerly id="a" />\n\n<Formerly id="a" />', ['6: the former name "a" again']],
  ['<Note id="x">a</Note>', ['4: <Note id="x">']],
  ['<Service id="print-spooler" class="x" />', ['4: <Service id="print-spooler" class="x" />']],
  ['<Service {...x} />', ['4: <Service {...x} />']],
  ['<Port n={440 + 5} />', ['4: <Port n={440 + 5} />']],
  ['<Service id={"print-spooler"} />', ['4: <Service id={"print-spooler"} />']],
  ['<Port.Link n={445} />', ['4: unknown component <Port.Link>']],
  ['a { b', ['4: broken MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`']],
  [
    'a <!-- b -->',
    [
      '4: broken MDX: Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`',
    ],
  ],
  ['\n<Note>\n\na', ['5: broken MDX: Expected a closing tag for `<Note>` (5:1)']],
  ['{throw}', ['4: broken MDX: Could not parse expression with oxc: Unexpected token']],
  ['a {process.env.HOME} b', ['4: an expression in braces']],
  ['{/* a comment */}', ['4: an expression in braces']],
  ['import x from "node:fs"', ['4: import or export']],
  ['export const x = 1', ['4: import or export']],
  ['<script>alert(1)</script>', ['4: the HTML element <script>']],
  ['<iframe src="https://example.org/" />', ['4: the HTML element <iframe>']],
  ['<meta http-equiv="refresh" content="0" />', ['4: the HTML element <meta>']],
  ['<b onclick="x()">a</b>', ['4: the HTML element <b>']],
  ['<>a</>', ['4: a fragment <>']],
  ['![a](https://example.org/a.png)', ['4: an image']],
  ['![a][b]\n\n[b]: https://example.org/a.png', ['4: an image']],
  ['[a](javascript:alert(1))', ['4: a link to "javascript:alert(1)"']],
  ['[a](data:text/html,x)', ['4: a link to "data:text/html,x"']],
  ['[a][b]\n\n[b]: JaVaScript:alert(1)', ['6: a link to "JaVaScript:alert(1)"']],
  ['[a](//example.org/)', ['4: a link to "//example.org/"']],
  ['[a](ports/445)', ['4: a link to "ports/445"']],
  ['[a](https://example.org@evil.example/)', ['4: a link to "https://example.org@evil.example/"']],
  ['someone@example.org', ['4: a link to "mailto:someone@example.org"']],
  ['a[^1]\n\n[^1]: b', ['4: a footnote', '6: a footnote']],
  ['- [ ] a', ['4: a box to tick']],
  ['a &#x202e; b', ['4: the invisible character U+202E']],
  ['[a](https://example.org/ "&#x202e;")', ['4: the invisible character U+202E']],
];

for (const [prose, problems] of BAD) {
  test(`reported with its line: ${JSON.stringify(prose)}`, () => assert.deepEqual(found(prose), problems));
}

test('a source that the front matter names anywhere may be cited', () => {
  const yaml = 'specifications: [{ source: rfc6335 }]\ngenuine:\n  - { sources: [kb832017] }';
  assert.deepEqual(found('<Source id="rfc6335" /> <Source id="kb832017" />', yaml), []);
});

test('where the front matter cannot be read, no citation is called unlisted', () => {
  assert.deepEqual(found('<Source id="rfc6335" /> <Source id="rfc1" />', 'a: b: c'), ['4: unknown source "rfc1"']);
});

for (const [open, close] of [
  ['> ', ''],
  ['- ', ''],
  ['*a ', ' a*'],
  ['<Note>', '</Note>'],
] as const) {
  test(`"${open}" nine thousand times in each other is refused before the compiler runs out of stack`, () => {
    const [problem = '', ...more] = found(open.repeat(9000) + 'a' + close.repeat(9000));
    assert.deepEqual(more, []);
    assert.match(problem, /more than 40 levels/);
  });
}

const sections = (...headings: string[]) => headings.map((heading) => `## ${heading}\n\nText.`).join('\n\n');

for (const [kind, headings] of Object.entries(PROSE_HEADINGS) as [Kind, readonly string[]][]) {
  test(`the headings of ${kind} in their order, with others after them, are in order`, () => {
    assert.deepEqual(found(sections(...headings, 'About the advisories', 'A wire format'), undefined, kind), []);
    assert.deepEqual(found(sections(...headings.slice(2, 5), 'About the advisories'), undefined, kind), []);
  });

  test(`a heading of ${kind} before one that belongs in front of it is found`, () => {
    for (const [i, heading] of headings.slice(1).entries()) {
      assert.deepEqual(found(sections(heading, headings[i] ?? ''), undefined, kind), [
        `8: the heading "${headings[i]}" after "${heading}"`,
      ]);
    }
    assert.deepEqual(found(sections('A wire format', headings[0] ?? ''), undefined, kind), [
      `8: the heading "${headings[0]}" after "A wire format"`,
    ]);
    assert.deepEqual(found(sections('Hardening', 'Hardening'), undefined, kind), ['8: the heading "Hardening" twice']);
  });
}

test('a service’s heading on a port’s page, and one with a slip, are found', () => {
  assert.deepEqual(found(sections('What it does'), undefined, 'ports'), ['4: the heading "What it does"']);
  assert.deepEqual(found(sections('When a scan show it'), undefined, 'ports'), [
    '4: the heading "When a scan show it"',
  ]);
});
