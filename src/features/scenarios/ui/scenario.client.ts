/** The switches of a scenario's page: what they take out goes from tables and drawing at once. */
import { isNeeded, type Used, usual } from '#chart/permits/need.ts';
import { readSwitches, writeSwitches } from '../fragment.ts';
import { countOpenings, FADED, hidingOf, islandsOf, leftText, type Way } from '../needs.ts';

const root = document.querySelector<HTMLElement>('[data-scenario]');
const form = document.querySelector<HTMLElement>('#switches');
const boxes = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];
const rows = [...(root?.querySelectorAll<HTMLTableRowElement>('[data-from] tbody tr') ?? [])];
const features = boxes.map((box) => ({ id: box.value, legacy: box.dataset['legacy'] !== undefined }));

const featuresOf = (row: HTMLElement) => row.dataset['with']?.split(' ') ?? [];
const onlyOf = (row: HTMLElement) => row.dataset['only']?.split(' ') ?? [];
const usedNow = (): Used => new Set(boxes.filter((box) => box.checked).map((box) => box.value));

function wayOf(row: HTMLElement): Way {
  const { from = '', to = '' } = row.closest<HTMLElement>('[data-from]')?.dataset ?? {};
  const direction = row.dataset['ways'] ? 'both-ways' : 'one-way';
  return { from, to, direction, port: row.querySelector('th > b')?.textContent ?? '' };
}

/** Takes out and puts back; a group of which nothing is left goes as a whole. */
function show(used: Used): void {
  const drawing = root?.querySelector<HTMLElement>('[data-drawing]');
  for (const [flow, row] of rows.entries()) {
    row.hidden = !isNeeded({ features: featuresOf(row), onlyWith: onlyOf(row) }, used);
    drawing?.style.setProperty(hidingOf(flow), row.hidden ? 'hidden' : null);
  }
  for (const table of root?.querySelectorAll<HTMLElement>('[data-from]') ?? [])
    table.hidden = !table.querySelector('tbody tr:not([hidden])');
  const ways = rows.map(wayOf);
  const left = ways.filter((_, i) => !rows[i]?.hidden);
  const reached = islandsOf(left);
  for (const island of islandsOf(ways)) drawing?.style.setProperty(island, reached.has(island) ? null : FADED);
  for (const one of root?.querySelectorAll<HTMLElement>('[data-nothing], [data-something]') ?? [])
    one.hidden = left.length > 0 === 'nothing' in one.dataset;
  const status = form?.querySelector('[data-switched]');
  if (status) status.textContent = leftText(countOpenings(left), countOpenings(ways));
}

/** Rules and ticket follow when their part has come. */
function follow(used: Used): void {
  if (root) void import('./scenario-output.client.ts').then((output) => output.follow(root, used));
}

/** Takes what the address says. A row that is linked to is shown, whatever it is needed for. */
function take(): boolean {
  const said = readSwitches(features, location.hash);
  const row = rows.find(({ id }) => id !== '' && `#${id}` === location.hash);
  const used = said ?? new Set(row?.hidden ? [...usedNow(), ...featuresOf(row), ...onlyOf(row)] : usedNow());
  for (const box of boxes) box.checked = used.has(box.value);
  show(used);
  return said !== undefined;
}

if (root) {
  if (form) form.hidden = boxes.length === 0;
  // A browser that comes back to a page may have kept boxes as they were left.
  for (const box of boxes) box.checked = usual(features).has(box.value);
  show(usedNow());
  if (take()) follow(usedNow());
  form?.addEventListener('change', () => {
    const used = usedNow();
    show(used);
    history.replaceState(null, '', writeSwitches(features, used) || location.pathname + location.search);
    follow(used);
  });
  addEventListener('hashchange', () => {
    take();
    follow(usedNow());
  });
  const rules = root.querySelector<HTMLElement>('[data-rules]');
  if (rules) rules.hidden = false;
  rules?.addEventListener('toggle', () => follow(usedNow()), true);
}
