/** MiniSearch over the same pages, with the options that its documentation begins with. */
import MiniSearch from 'minisearch';
import { type SearchEngine, MAX_ANSWERS } from './engine.ts';
import { type SearchedPage, textsOf } from './pages.ts';

/** Indexes heading and main text of every page; words may begin like the query's, or differ by a fifth. */
export function miniSearch(pages: readonly SearchedPage[]): SearchEngine {
  return {
    name: 'MiniSearch',
    lanes: 1,
    open: () => {
      const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
      index.addAll(pages.map((page) => ({ id: page.path, ...textsOf(page) })));
      return Promise.resolve((query) =>
        Promise.resolve(
          index
            .search(query)
            .slice(0, MAX_ANSWERS)
            .map(({ id }) => String(id)),
        ),
      );
    },
  };
}
