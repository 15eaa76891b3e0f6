/** Puts rows onto the page, in copies of its templates. What a listing says is only ever text. */
import { BASE } from '#lib/browser/base.ts';
import { copyOf, find, link, part, write } from '#lib/browser/dom.ts';
import { afterPaint } from '#lib/browser/after-paint.ts';
import { formatNumber, withCommas } from '#lib/text.ts';
import { portPath } from '#chart/addresses.ts';
import { fill, fillSentence } from './sentence.client.ts';
import { remedyText } from '../session/next-steps.ts';
import type { GroupedRow, RowGroup } from '../session/group-rows.ts';
import type { ListingView } from '../session/listing-session.ts';
import { portNumbers } from '../session/row-text.ts';

/** So many addresses are told; a listing of a router has hundreds. */
const MAX_ADDRESSES = 4;

function addressesOf({ addresses }: GroupedRow['row']): string {
  const rest = addresses.length > MAX_ADDRESSES ? ` and ${addresses.length - MAX_ADDRESSES} more` : '';
  return addresses.slice(0, MAX_ADDRESSES).join(', ') + rest;
}

function processOf({ pids, services }: GroupedRow['row']): string {
  const ids = pids.length === 0 ? '' : `PID ${pids.slice(0, 3).join(', ')}${pids.length > 3 ? ' …' : ''}`;
  return [ids, services.join(', ')].filter(Boolean).join(' · ');
}

function rowCopy(root: HTMLElement, { row, change, reach }: GroupedRow, namesHost: boolean): DocumentFragment {
  const copy = copyOf(root, 'row');
  fill(copy, 'transport', [namesHost ? row.host : '', row.transport.toUpperCase()].filter(Boolean).join(' '));
  write(copy, 'number', portNumbers(row));
  part<HTMLAnchorElement>(copy, 'number').href = BASE + portPath(row.from);
  fill(copy, 'title', row.description.title);
  fill(copy, 'port-note', row.description.note);
  fill(copy, 'program', row.program ?? row.remark ?? '–');
  fill(copy, 'process', [processOf(row), row.program === null ? '' : (row.remark ?? '')].filter(Boolean).join(' · '));
  fill(copy, 'reach', reach);
  fill(copy, 'addresses', addressesOf(row));
  fill(copy, 'change', change);
  fill(copy, 'why', row.why);
  fillSentence(copy, 'detail', row.detail);
  fillSentence(copy, 'remedies', row.remedies.map(remedyText).join(' '));
  if (row.links.length === 0) find(copy, 'links')?.remove();
  else part(copy, 'links').append(...withCommas(row.links.map(({ path, text }) => link(BASE + path, text))));
  return copy;
}

/** The heading of a group, without its rows. */
function groupCopy(root: HTMLElement, group: RowGroup, count: number): DocumentFragment {
  const copy = copyOf(root, 'group');
  fill(copy, 'label', group.label);
  fill(copy, 'size', formatNumber(count));
  const body = copy.querySelector<HTMLElement>('tbody');
  if (body) body.dataset['groupId'] = group.id;
  return copy;
}

/** Where the rows are cards, some browsers would take the table for text: what is what is said in full. */
const ROLES = { thead: 'rowgroup', 'thead tr': 'row', 'thead th': 'columnheader' };

function nameRoles(table: Element): void {
  table.setAttribute('role', 'table');
  for (const [selector, role] of Object.entries(ROLES)) {
    for (const element of table.querySelectorAll(selector)) element.setAttribute('role', role);
  }
}

/** So many rows are laid out at once. */
const ROWS_A_FRAME = 50;

/** Replaces what the table shows: the first rows at once, the others while the page answers. */
export async function showRows(root: HTMLElement, { groups, counts }: ListingView): Promise<void> {
  const table = part(root, 'rows');
  nameRoles(table);
  for (const body of table.querySelectorAll('tbody')) body.remove();
  let added = 0;
  for (const group of groups) {
    table.append(groupCopy(root, group, counts[group.id] ?? 0));
    // The machine is in the heading where the rows are grouped by it.
    const namesHost = !group.id.startsWith('host:');
    for (const row of group.rows) {
      if (added > 0 && added % ROWS_A_FRAME === 0) await afterPaint();
      table.lastElementChild?.append(rowCopy(root, row, namesHost));
      added++;
    }
  }
}
