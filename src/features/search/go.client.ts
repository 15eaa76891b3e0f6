/** Leads from `/go/?q=…` to the page that is named, or else to the search. */
import { pathOf } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';

const typed = new URLSearchParams(location.search).get('q') ?? '';
const search = `${BASE}/search/${typed === '' ? '' : `?${new URLSearchParams({ q: typed })}`}`;

async function go(): Promise<void> {
  const [{ directPage }, { loadExactIndex }] = await Promise.all([
    import('./query/direct-page.ts'),
    import('./indexes.client.ts'),
  ]);
  const page = directPage(await loadExactIndex(), typed);
  location.replace(page ? BASE + pathOf(page) : search);
}

// Without a question there is nothing to load; where something is missing, the search says so itself.
if (typed === '') location.replace(search);
else go().catch(() => location.replace(search));
