/** The markup of a search box: the pages have it from the start, the dialog when it is opened. */

export interface SearchForm {
  /** The id of the input; unique on its page. */
  id: string;
  /** The address of the search page, under the base. */
  action: string;
}

/** The form, a line for the state, and the room for results. Both arguments are the site's own words. */
export function searchFormHtml({ id, action }: SearchForm): string {
  return [
    `<form action="${action}">`,
    `<label for="${id}" class="sr-only">Port, name or words to search for</label>`,
    `<input id="${id}" name="q" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="445, tcp/88, print spooler …" aria-describedby="${id}-status">`,
    '<button type="submit">Search</button>',
    '</form>',
    `<p id="${id}-status" role="status" data-search-status></p>`,
    '<div data-search-results></div>',
  ].join('');
}
