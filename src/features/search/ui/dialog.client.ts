/** The search over a page: made when it is first asked for. */
import { searchFormHtml } from './form-html.ts';

const FOOT = `<form method="dialog" class="finder-foot">
  <span><kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to open</span>
  <button type="submit" class="copy">Close <kbd aria-hidden="true">Esc</kbd></button>
</form>`;

/** Makes the dialog and puts it at the end of the page. `action` is the address of the search page. */
export function makeDialog(action: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'search';
  dialog.setAttribute('aria-label', 'Search');
  dialog.innerHTML = `<search class="finder" data-search>${searchFormHtml({ id: 'dialog-query', action })}</search>${FOOT}`;
  // A click beside the dialog closes it: the backdrop belongs to the dialog element itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
