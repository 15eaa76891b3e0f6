/** Buttons that show one kind of result alone. */
import { element } from '#lib/browser/dom.ts';
import { FILTER_KINDS, RESULT_KINDS, type ResultFilter } from '../query/result-kinds.ts';

const FILTERS: readonly ResultFilter[] = ['all', ...FILTER_KINDS];

/** The row of buttons; `choose` is told what is pressed. The first is pressed from the start. */
export function filterRow(choose: (filter: ResultFilter) => void): HTMLElement {
  const buttons = FILTERS.map((filter) => {
    const button = element('button', '', filter === 'all' ? 'All' : RESULT_KINDS[filter].heading);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(filter === 'all'));
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(filter);
    });
    return button;
  });
  const row = element('div', 'search-filters', ...buttons);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Show');
  return row;
}
