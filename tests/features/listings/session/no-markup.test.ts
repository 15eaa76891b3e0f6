/**
 * Nothing that is pasted becomes markup: neither in the texts that the page shows, nor in tickets and files.
 * `FUZZ_COUNT=100000` tries more pastes.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { markdownToHtml } from 'satteri';
import { joinRules } from '#features/listings/joined/join-rules.ts';
import { NO_FILTER } from '#features/listings/session/filter-rows.ts';
import type { NameLookup } from '#features/rule-readers/index.ts';
import { html } from '#features/tickets/html.ts';
import { readPlainText } from '#features/tickets/plain-text.ts';
import { parseCsv } from '../../../built/csv.ts';
import { pasteError, pastes } from '../parse/damaged-pastes.ts';
import { newSession } from '../support.ts';

const STAMP = { link: 'https://portolan.example/tools/listening/', edition: '2026.11', day: '2031-05-06' };
const OPTIONS = { order: 'attention', filter: NO_FILTER, limit: 500 } as const;
/** What tickets and files are made of. */
const ELEMENTS = new Set(['p', 'b', 'strong', 'a', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);

/** Elements and attributes of a piece of HTML that are none of a ticket's. */
function foreignMarkup(source: string): string[] {
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): string[] => {
    if (node.nodeName === '#comment') return ['comment'];
    if (!('tagName' in node)) return [];
    const attributes = node.attrs.filter(
      ({ name, value }) => !['border', 'cellspacing', 'cellpadding', 'align'].includes(name) && value !== STAMP.link,
    );
    return [
      ...(ELEMENTS.has(node.tagName) ? [] : [node.tagName]),
      ...attributes.map(({ name, value }) => `${name}=${value}`),
      ...node.childNodes.flatMap(visit),
    ];
  };
  return parseFragment(source).childNodes.flatMap(visit);
}

/** What Excel and its like take for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const NO_NAMES: NameLookup = { port: () => undefined };

function check(text: string): void {
  const session = newSession();
  const { rulesText } = session.explain(text, '', () => undefined);
  // As the page does it: the report of rules beside the listing stands in the ticket too.
  const report = joinRules(rulesText, session.listeners(), NO_NAMES);
  if (report) session.keepJoined(report);
  const { groups, ticket } = session.view(OPTIONS, STAMP);
  for (const { row } of groups.flatMap(({ rows }) => rows)) {
    // The page takes what stands between backticks for a command, and follows links of its own alone.
    assert.doesNotMatch([row.program, row.remark, ...row.services].join(' '), /`/);
    for (const { path } of row.links) assert.match(path, /^\/(?:ports|services|guides)\/[a-z\d/-]*(?:#[a-z\d-]+)?$/);
  }
  assert.deepEqual(foreignMarkup(markdownToHtml(session.export('markdown', OPTIONS, STAMP)).html), [], 'Markdown');
  const content = readPlainText(ticket);
  assert.ok(content, 'the ticket can be read');
  assert.deepEqual(foreignMarkup(html(content)), [], 'HTML');
  const [head = [], ...lines] = parseCsv(session.export('csv', OPTIONS, STAMP));
  for (const line of lines) {
    assert.equal(line.length, head.length);
    for (const cell of line) assert.ok(!FORMULA.test(cell) && !cell.includes(';'), cell);
  }
  assert.equal((JSON.parse(session.export('json', OPTIONS, STAMP)) as { rows: unknown[] }).rows.length, lines.length);
}

test('no damaged paste becomes markup', () => {
  for (const paste of pastes(500)) {
    try {
      check(paste.text);
    } catch (error) {
      throw pasteError(paste, error);
    }
  }
});

test('a program’s name is no command, whatever signs it has', () => {
  check('tcp LISTEN 0 5 0.0.0.0:27182 0.0.0.0:* users:(("a`b`<img src=x>",pid=1,fd=2))');
});

test('no code of the tool makes markup of a text', () => {
  const folder = new URL('../../../../src/features/listings/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const code = readFileSync(new URL(name, folder), 'utf8');
    assert.doesNotMatch(
      code,
      /innerHTML|outerHTML|insertAdjacentHTML|setHTML|createContextualFragment|DOMParser|document\.write|srcdoc/,
      name,
    );
  }
});
