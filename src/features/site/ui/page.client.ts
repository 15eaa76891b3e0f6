/** What every page can do: change the theme, open the search, copy. One file, so that a page asks once. */
import '#components/search/open.client.ts';
import '#features/tickets/ui/copy.client.ts';
import './theme.client.ts';
