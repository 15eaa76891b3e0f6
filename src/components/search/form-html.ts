/** The markup of a search box: the pages have it from the start, the dialog when it is opened. */

export interface SearchForm {
  /** The id of the input; unique on its page. */
  id: string;
  /** The address of the search page, under the base. */
  action: string;
}

const INPUT =
  'border-rule bg-raised text-ink placeholder:text-soft min-w-0 grow rounded-l-sm border px-4 py-2.5 text-lg';

/** The form, a line for the state, and the room for results. Both arguments are the site's own words. */
export function searchFormHtml({ id, action }: SearchForm): string {
  return [
    `<form action="${action}" class="flex">`,
    `<label for="${id}" class="sr-only">Port, name or words to search for</label>`,
    `<input id="${id}" name="q" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="445, tcp/88, print spooler …" aria-describedby="${id}-status" class="${INPUT}">`,
    '<button type="submit" class="bg-ink text-paper rounded-r-sm px-4">Search</button>',
    '</form>',
    `<p id="${id}-status" role="status" data-search-status class="text-soft mt-2 min-h-6 text-sm"></p>`,
    '<div data-search-results></div>',
  ].join('');
}
