/** What stands in the prose of an MDX file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from '#build/check-content/parse.ts';
import { proseProblems } from '#build/check-content/prose-problems.ts';

const known = {
  services: ['print-spooler'],
  ports: ['445'],
  protocols: ['smb'],
  guides: ['port-ranges'],
  scenarios: ['print-server'],
  uses: [],
  sources: ['kb832017', 'rfc6335'],
};

function found(prose: string, frontMatter = 'sources: [kb832017]') {
  const text = `---\n${frontMatter}\n---\n${prose}`;
  const file = { kind: 'guides', id: 'x', file: 'content/guides/x.mdx', ...parseMdx(text) } as const;
  return proseProblems(file, known).map((d) => `${d.line}: ${d.found}`);
}

const GOOD = [
  'See <Port n={445} />, <Service id="print-spooler" />, <Protocol id="smb" />, <Guide id="port-ranges" />.',
  'See <Scenario id="print-server" />.',
  '<Port n={445}>the port</Port>',
  '<Note>\nA remark.\n</Note>',
  'So it says <Source id="kb832017" />.',
  'In code: `<Port n={1} />`, `[a](/b)` and `# no heading`.',
  '```\n# a comment\n<Nothing id="x" />\n[a](/b)\n```',
  '````\n```\n<Nothing />\n```\n````',
  '[elsewhere](https://example.org/a) and [here](#below)',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '## What it is for\n\n### In detail',
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
  ['<a href="/ports/">all</a>', ['4: a link from the root']],
  ['# Title', ['4: a heading of the first level']],
  ['## Sources', ['4: the heading "Sources"']],
  ['### In short', ['4: the heading "In short"']],
  ['| a |\n| :-- |\n| 1 |', ['5: an aligned table column']],
  ['| a |\n| --: |\n| 1 |', ['5: an aligned table column']],
  ['```\ncode\n```\n<Nothing />', ['7: unknown component <Nothing>']],
];

for (const [prose, problems] of BAD) {
  test(`reported with its line: ${JSON.stringify(prose)}`, () => assert.deepEqual(found(prose), problems));
}

test('a source that the front matter names anywhere may be cited', () => {
  const yaml = 'specifications: [{ source: rfc6335 }]\notherUses:\n  - { sources: [kb832017] }';
  assert.deepEqual(found('<Source id="rfc6335" /> <Source id="kb832017" />', yaml), []);
});

test('where the front matter cannot be read, no citation is called unlisted', () => {
  assert.deepEqual(found('<Source id="rfc6335" /> <Source id="rfc1" />', 'a: b: c'), ['4: unknown source "rfc1"']);
});
