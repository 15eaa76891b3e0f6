/** Built pages as the benchmark's peers get them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownOf, markdownPages } from '../../../scripts/bench/peers/pages.ts';

const page = (main: string) => `<!doctype html><title>x</title><header>Menu</header><main>${main}</main>`;

test('the main part of a page becomes Markdown, with its heading as the title', () => {
  const found = markdownOf(
    page('<h1>Port <b>445</b></h1><p>On <a href="/ports/445/">445</a>.</p><button>Copy</button>'),
  );
  assert.deepEqual(found, { title: 'Port 445', markdown: 'On [445](/ports/445/).' });
});

test('a command stays as it is written', () => {
  const { markdown } = markdownOf(page('<h1>x</h1><pre>nc -zv *_SERVER_* 445 &lt;x&gt;</pre>')) ?? {};
  assert.equal(markdown, '```text\nnc -zv *_SERVER_* 445 <x>\n```');
});

test('a table stays a table', () => {
  const { markdown = '' } =
    markdownOf(page('<h1>x</h1><table><tr><th>Port<th>When</tr><tr><td>445<td>Always</tr></table>')) ?? {};
  assert.match(markdown, /^\| Port \| When +\|\n\| -+ \| -+ \|\n\| 445 +\| Always \|$/);
});

test('redirects, the home page and the page for errors are not handed on', () => {
  const file = (path: string, html = page('<h1>x</h1>')) => ({ path, data: Buffer.from(html) });
  const files = [
    file('/index.html'),
    file('/404.html'),
    file('/ports/index.html'),
    file('/ports/445/index.html'),
    file('/services/spooler/index.html', '<meta http-equiv="refresh" content="0">'),
    file('/robots.txt'),
  ];
  assert.deepEqual(
    markdownPages(files).map(({ path }) => path),
    ['ports', 'ports/445'],
  );
});
