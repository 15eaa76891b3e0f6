/** Buttons that show one kind of answer alone. */
import { RESULT_FILTERS, type ResultFilter } from '../query/result-filters.ts';
import { element } from './element.client.ts';

/** The row of buttons; `choose` is told what is pressed. The first is pressed from the start. */
export function filterRow(choose: (filter: ResultFilter) => void): HTMLElement {
  const buttons = RESULT_FILTERS.map(([filter, label]) => {
    const button = element('button', '', label);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(filter === ''));
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(filter);
    });
    return button;
  });
  const row = element('div', 'finder-filters', ...buttons);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Show');
  return row;
}
