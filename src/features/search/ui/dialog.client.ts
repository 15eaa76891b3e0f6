/** The search over a page: made when it is first asked for. */
import { BASE } from '#lib/browser/base.ts';
import { element } from '#lib/browser/dom.ts';
import stylesheet from './search-box.css?url';
import { searchForm } from './search-form.ts';

function withAttributes<E extends Element>(target: E, attributes: Readonly<Record<string, string>>): E {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
  return target;
}

function searchBox(): HTMLElement {
  const { label, labelText, input, submitText, status, results } = searchForm('dialog-query');
  const form = element(
    'form',
    '',
    withAttributes(element('label', '', labelText), label),
    withAttributes(element('input', ''), input),
    element('button', '', submitText),
  );
  form.action = `${BASE}/search/`;
  const parts = [form, withAttributes(element('p', ''), status), withAttributes(element('div', ''), results)];
  return withAttributes(element('search', 'search-box', ...parts), { 'data-search': '' });
}

const key = (name: string) => element('kbd', '', name);

/** Says which keys there are, and closes the dialog. */
function foot(): HTMLElement {
  const keys = element('span', '', key('↑'), ' ', key('↓'), ' to choose, ', key('Enter'), ' to open');
  const close = element('button', 'copy', 'Close ', withAttributes(key('Esc'), { 'aria-hidden': 'true' }));
  return withAttributes(element('form', 'search-dialog-foot', keys, close), { method: 'dialog' });
}

/** Makes the dialog and puts it at the end of the page. */
export function makeDialog(): HTMLDialogElement {
  const dialog = element('dialog', '', searchBox(), foot());
  dialog.id = 'search';
  dialog.setAttribute('aria-label', 'Search');
  // A click beside the dialog closes it: the backdrop belongs to the dialog element itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // Pages without a box have no styles for one: they pay for them when they search.
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet }));
  document.body.append(dialog);
  return dialog;
}
