/** Puts rows onto the page, in copies of its templates. What a listing says is only ever text. */
import { BASE } from '#lib/browser/base.ts';
import { portPath } from '#chart/addresses.ts';
import type { GroupedRow, RowGroup } from '../session/group-rows.ts';
import type { ListingView } from '../session/listing-session.ts';
import { portNumbers } from '../session/row-text.ts';

const copyOf = (root: ParentNode, part: string): DocumentFragment => {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-${part}]`);
  return document.importNode(template?.content ?? document.createDocumentFragment(), true);
};

/** Fills a part in; a part with nothing to say goes. */
function fill(root: ParentNode, part: string, text: string): void {
  const element = root.querySelector(`[data-${part}]`);
  if (text === '') element?.remove();
  else if (element) element.textContent = text;
}

/** A sentence with commands in it: what stands between backticks is one. */
function fillSentence(root: ParentNode, part: string, text: string): void {
  fill(root, part, text);
  const nodes = text.split('`').map((piece, i) => {
    if (i % 2 === 0) return piece;
    const command = document.createElement('code');
    command.textContent = piece;
    return command;
  });
  root.querySelector(`[data-${part}]`)?.replaceChildren(...nodes);
}

function link(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: BASE + href, textContent: text });
}

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

function rowOf(root: HTMLElement, { row, change, reach }: GroupedRow): DocumentFragment {
  const copy = copyOf(root, 'row');
  fill(copy, 'transport', row.transport.toUpperCase());
  const number = copy.querySelector<HTMLAnchorElement>('[data-number]');
  if (number) Object.assign(number, { href: BASE + portPath(row.from), textContent: portNumbers(row) });
  fill(copy, 'title', row.description.title);
  fill(copy, 'port-note', row.description.note);
  fill(copy, 'program', row.program ?? row.remark ?? '–');
  fill(copy, 'process', [processOf(row), row.program === null ? '' : (row.remark ?? '')].filter(Boolean).join(' · '));
  fill(copy, 'reach', reach);
  fill(copy, 'addresses', addressesOf(row));
  fill(copy, 'change', change);
  fill(copy, 'why', row.why);
  fillSentence(copy, 'detail', row.detail);
  copy.querySelector('[data-links]')?.append(...row.links.map(({ path, text }) => link(path, text)));
  if (row.links.length === 0) copy.querySelector('[data-links]')?.remove();
  return copy;
}

function groupOf(root: HTMLElement, group: RowGroup, count: number): DocumentFragment {
  const copy = copyOf(root, 'group');
  fill(copy, 'label', group.label);
  fill(copy, 'size', count.toLocaleString('en'));
  const body = copy.querySelector<HTMLElement>('tbody');
  if (body) body.dataset['group'] = group.id;
  body?.append(...group.rows.map((entry) => rowOf(root, entry)));
  return copy;
}

/** Where the rows are cards, some browsers would take the table for text: what is what is said in full. */
const ROLES = { thead: 'rowgroup', 'thead tr': 'row', 'thead th': 'columnheader' };

function sayRoles(table: Element): void {
  table.setAttribute('role', 'table');
  for (const [selector, role] of Object.entries(ROLES)) {
    for (const element of table.querySelectorAll(selector)) element.setAttribute('role', role);
  }
}

/** Replaces what the table shows. */
export function showRows(root: HTMLElement, { groups, counts }: ListingView): void {
  const table = root.querySelector('[data-rows]');
  if (table) sayRoles(table);
  for (const body of table?.querySelectorAll('tbody') ?? []) body.remove();
  table?.append(...groups.map((group) => groupOf(root, group, counts[group.id] ?? 0)));
}
