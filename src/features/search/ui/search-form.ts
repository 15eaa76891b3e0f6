/**
 * What a search box is made of: attributes and words. Pages have it as HTML from the start (SearchForm.astro), the
 * dialog makes it of elements when it is opened.
 */

/** `id` is the input's, unique on its page. */
export const searchForm = (id: string) => ({
  label: { for: id, class: 'sr-only' },
  labelText: 'Port, name or words to search for',
  input: {
    id,
    name: 'q',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: '445, tcp/88, print spooler …',
    'aria-describedby': `${id}-status`,
  } as const,
  submitText: 'Search',
  /** Where the number of results is announced. */
  status: { id: `${id}-status`, role: 'status', 'data-search-status': '' } as const,
  results: { 'data-search-results': '' },
});
