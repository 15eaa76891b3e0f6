/** The switches of a scenario's page: what they take out goes from tables and drawing at once. */
import { isNeeded, type UsedFeatures, usualFeatures } from '#chart/permits/need.ts';
import { find, write } from '#lib/browser/dom.ts';
import { settlePage } from '#lib/browser/pending.ts';
import { FADED_OPACITY, fadingPropertiesOf, hidingProperty } from '../drawing/properties.ts';
import { readSwitches, writeSwitches } from '../fragment.ts';
import { countOpenings, type FlowOpening, openingsLeftText } from '../openings.ts';

const root = find(document, 'scenario');
const form = document.querySelector<HTMLElement>('#switches');
const boxes = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];
const rows = [...(root?.querySelectorAll<HTMLTableRowElement>('[data-from] tbody tr') ?? [])];
const features = boxes.map(({ value, dataset }) => ({
  id: value,
  legacy: dataset['legacy'] !== undefined,
  rare: dataset['rare'] !== undefined,
}));

const featuresOf = (row: HTMLElement) => row.dataset['features']?.split(' ') ?? [];
const onlyWithOf = (row: HTMLElement) => row.dataset['onlyWith']?.split(' ') ?? [];
const usedNow = (): UsedFeatures => new Set(boxes.filter((box) => box.checked).map((box) => box.value));

function openingOf(row: HTMLElement): FlowOpening {
  const { from = '', to = '' } = row.closest<HTMLElement>('[data-from]')?.dataset ?? {};
  const { direction } = row.dataset;
  // The port as the row's heading says it: `TCP 88`.
  const port = row.querySelector('th > b')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { from, to, port, direction: direction === 'both-ways' ? direction : 'one-way' };
}

/** Takes rows and lines out and puts them back; a table of which nothing is left goes as a whole. */
function applySwitches(used: UsedFeatures): void {
  const drawing = root && find(root, 'drawing');
  for (const [flow, row] of rows.entries()) {
    row.hidden = !isNeeded({ features: featuresOf(row), onlyWith: onlyWithOf(row) }, used);
    drawing?.style.setProperty(hidingProperty(flow), row.hidden ? 'hidden' : null);
  }
  for (const table of root?.querySelectorAll<HTMLElement>('[data-from]') ?? [])
    table.hidden = !table.querySelector('tbody tr:not([hidden])');
  const all = rows.map(openingOf);
  const left = all.filter((_, i) => !rows[i]?.hidden);
  const reached = fadingPropertiesOf(left);
  for (const node of fadingPropertiesOf(all))
    drawing?.style.setProperty(node, reached.has(node) ? null : FADED_OPACITY);
  for (const part of root?.querySelectorAll<HTMLElement>('[data-nothing], [data-something]') ?? [])
    part.hidden = left.length > 0 === 'nothing' in part.dataset;
  if (form) write(form, 'openings-left', openingsLeftText(countOpenings(left), countOpenings(all)));
}

/** Rules and ticket follow when their script has come. */
function updateOutput(used: UsedFeatures): void {
  if (root) void import('./scenario-output.client.ts').then((output) => output.updateOutput(root, used));
}

/** Sets the switches as the address says; whether it says anything. A row that is linked to is shown in any case. */
function readAddress(): boolean {
  const said = readSwitches(features, location.hash);
  const row = rows.find(({ id }) => id !== '' && `#${id}` === location.hash);
  const used = said ?? new Set(row?.hidden ? [...usedNow(), ...featuresOf(row), ...onlyWithOf(row)] : usedNow());
  for (const box of boxes) box.checked = used.has(box.value);
  applySwitches(used);
  return said !== undefined;
}

if (root) {
  // A browser that comes back to a page may have kept boxes as they were left.
  for (const box of boxes) box.checked = usualFeatures(features).has(box.value);
  applySwitches(usedNow());
  // From here on the switches say what is shown, and no longer the page's own styles.
  for (const one of root.querySelectorAll('[data-unusual]')) one.removeAttribute('data-unusual');
  if (readAddress()) updateOutput(usedNow());
  form?.addEventListener('change', () => {
    const used = usedNow();
    applySwitches(used);
    history.replaceState(null, '', writeSwitches(features, used) || location.pathname + location.search);
    updateOutput(used);
  });
  addEventListener('hashchange', () => {
    readAddress();
    updateOutput(usedNow());
  });
  settlePage();
  find(root, 'rules')?.addEventListener('toggle', () => updateOutput(usedNow()), true);
}
