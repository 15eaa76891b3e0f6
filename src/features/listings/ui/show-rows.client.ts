/** Puts rows onto the page, in copies of its templates. What a listing says is only ever text. */
import { BASE } from '#lib/browser/base.ts';
import { portPath } from '#chart/addresses.ts';
import type { Entry, Group } from '../session/group-rows.ts';
import type { View } from '../session/listing-session.ts';
import { numberOf, reachOf } from '../session/row-text.ts';

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
const ADDRESSES = 4;

function addressesOf({ addresses }: Entry['row']): string {
  const rest = addresses.length > ADDRESSES ? ` and ${addresses.length - ADDRESSES} more` : '';
  return addresses.slice(0, ADDRESSES).join(', ') + rest;
}

function processOf({ pids, services }: Entry['row']): string {
  const ids = pids.length === 0 ? '' : `PID ${pids.slice(0, 3).join(', ')}${pids.length > 3 ? ' …' : ''}`;
  return [ids, services.join(', ')].filter(Boolean).join(' · ');
}

function rowOf(root: HTMLElement, { row, change }: Entry): DocumentFragment {
  const copy = copyOf(root, 'row');
  fill(copy, 'transport', row.transport.toUpperCase());
  const number = copy.querySelector<HTMLAnchorElement>('[data-number]');
  if (number) Object.assign(number, { href: BASE + portPath(row.from), textContent: numberOf(row) });
  fill(copy, 'title', row.said.title);
  fill(copy, 'said', row.said.note);
  fill(copy, 'program', row.program ?? row.remark ?? '–');
  fill(copy, 'process', [processOf(row), row.program === null ? '' : (row.remark ?? '')].filter(Boolean).join(' · '));
  fill(copy, 'reach', reachOf(row));
  fill(copy, 'addresses', addressesOf(row));
  fill(copy, 'change', change);
  fill(copy, 'why', row.why);
  fillSentence(copy, 'detail', row.detail);
  copy.querySelector('[data-links]')?.append(...row.links.map(({ path, text }) => link(path, text)));
  if (row.links.length === 0) copy.querySelector('[data-links]')?.remove();
  return copy;
}

function groupOf(root: HTMLElement, group: Group, count: number): DocumentFragment {
  const copy = copyOf(root, 'group');
  fill(copy, 'label', group.label);
  fill(copy, 'size', count.toLocaleString('en'));
  const body = copy.querySelector<HTMLElement>('tbody');
  if (body) body.dataset['of'] = group.id;
  body?.append(...group.entries.map((entry) => rowOf(root, entry)));
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
export function showRows(root: HTMLElement, { groups, counts }: View): void {
  const table = root.querySelector('[data-rows]');
  if (table) sayRoles(table);
  for (const body of table?.querySelectorAll('tbody') ?? []) body.remove();
  table?.append(...groups.map((group) => groupOf(root, group, counts[group.id] ?? 0)));
}
