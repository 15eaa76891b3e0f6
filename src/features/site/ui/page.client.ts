/** What every page can do: change the theme, open the search, copy. One file, so that a page asks once. */
import '#features/search/search.client.ts';
import '#features/tickets/copy.client.ts';
import './theme.client.ts';
