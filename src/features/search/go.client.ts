/** Leads from `/go/?q=…` to the page that is named, or else to the search. */
import { pathOf } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';
import { withoutInvisible } from '#lib/invisible.ts';
import { tellWhenSlow } from '#lib/tell-when-slow.ts';
import { INDEX_PATIENCE } from './query/index-patience.ts';

const typed = withoutInvisible(new URLSearchParams(location.search).get('q') ?? '');
const toSearch = () =>
  location.replace(`${BASE}/search/${typed === '' ? '' : `?${new URLSearchParams({ q: typed })}`}`);

async function go(): Promise<void> {
  const [{ directPage }, { loadIndexFor }] = await Promise.all([
    import('./query/direct-page.ts'),
    import('./indexes.client.ts'),
  ]);
  const page = directPage(await tellWhenSlow(loadIndexFor(typed), INDEX_PATIENCE, toSearch), typed);
  if (page) location.replace(BASE + pathOf(page));
  else toSearch();
}

// Without a question there is nothing to load; where something is missing, the search says so itself.
if (typed === '') toSearch();
else go().catch(toSearch);
