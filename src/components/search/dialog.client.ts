/** The search over a page: made when it is first asked for. */
import { searchFormHtml } from './form-html.ts';

const CLASSES =
  'bg-paper text-ink border-rule mx-auto mt-[8vh] w-[min(42rem,calc(100vw-2rem))] rounded-sm border p-4 sm:p-6';
const FOOT = `<form method="dialog" class="text-soft mt-4 flex items-center justify-between text-sm">
  <span class="max-sm:hidden"><kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to open</span>
  <button type="submit" class="border-line rounded-sm border px-3 py-1">Close <kbd aria-hidden="true">Esc</kbd></button>
</form>`;

/** Makes the dialog and puts it at the end of the page. `action` is the address of the search page. */
export function makeDialog(action: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'search';
  dialog.className = CLASSES;
  dialog.setAttribute('aria-label', 'Search');
  dialog.innerHTML = `<search data-search>${searchFormHtml({ id: 'dialog-query', action })}</search>${FOOT}`;
  // A click beside the dialog closes it: the backdrop belongs to the dialog element itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
