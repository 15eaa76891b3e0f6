/** Leads from `/go/?q=…` to the page that is named, or else to the search. */
import { directPath } from '#tools/search/direct.ts';
import { exactIndex } from './indexes.client.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const typed = new URLSearchParams(location.search).get('q') ?? '';
const search = `${base}/search/${typed === '' ? '' : `?${new URLSearchParams({ q: typed })}`}`;

exactIndex(base)
  .then((index) => directPath(index, typed))
  .then(
    (path) => location.replace(path === undefined ? search : base + path),
    () => location.replace(search),
  );
