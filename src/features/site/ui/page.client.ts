/** What every page can do: change the theme, open the search, copy. One file, so that a page asks once. */
import '#features/search/ui/open.client.ts';
import '#features/tickets/ui/copy.client.ts';
import './theme.client.ts';
