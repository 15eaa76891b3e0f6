/** Which pages a sitemap lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForSearchEngines } from '#build/pages-for-search-engines.ts';
import { realChart } from '../support/real-chart.ts';

const isListed = isForSearchEngines();
const at = (path: string) => isListed(`https://example.org/portolan${path}`);

test('pages that say something of their own are listed', () => {
  for (const path of [
    '/',
    '/ports/445/',
    '/services/print-spooler/',
    '/sources/kb832017/',
    '/sources/notices/',
    '/sources/',
  ])
    assert.ok(at(path), path);
});

test('what only leads on is not, nor a number without a name', () => {
  const former = [...realChart.sources.values()].flatMap((source) => source.formerly ?? []);
  assert.ok(former.length > 0);
  for (const path of ['/go/', '/services/spooler/', '/ports/40007/', ...former.map((id) => `/sources/${id}/`)])
    assert.ok(!at(path), path);
});
