/** Leads from `/go/?q=…` to the page that is named, or else to the search. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const typed = new URLSearchParams(location.search).get('q') ?? '';
const search = `${base}/search/${typed === '' ? '' : `?${new URLSearchParams({ q: typed })}`}`;

async function go(): Promise<void> {
  const [{ directPath }, { exactIndex }] = await Promise.all([
    import('./query/direct.ts'),
    import('./indexes.client.ts'),
  ]);
  const path = directPath(await exactIndex(base), typed);
  location.replace(path === undefined ? search : base + path);
}

// Without a question there is nothing to load; where something is missing, the search says so itself.
if (typed === '') location.replace(search);
else go().catch(() => location.replace(search));
