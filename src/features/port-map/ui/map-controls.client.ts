/** The map of the port space: pointing says what a number is, keys and the box mark one, Enter opens it. */
import { BASE } from '#lib/browser/base.ts';
import { find, link, write } from '#lib/browser/dom.ts';
import { loadText } from '#lib/browser/load.ts';
import { cellOf, numberAt, rowsOf, FULL_GRID } from '../map-grid.ts';
import { describeNumber } from '../describe-number.ts';
import { type MapName, unpackMapNames } from '../map-names.ts';
import { snapToMark } from '../snap-to-mark.ts';
import { readTypedPort, numberAfterKey } from '../map-keys.ts';
import { mapScale } from './map-scale.client.ts';

const ROWS = rowsOf(FULL_GRID);
/** In pixels: so far from a mark one still points at it. */
const SNAP_PIXELS = 2;
const area = find(document, 'map-area');
const cross = find<SVGGElement>(document, 'map-cross');
const line = find(document, 'map-line');
const form = find<HTMLFormElement>(document, 'map-form');
const input = form?.querySelector('input');
const open = (number: number) => location.assign(`${BASE}/ports/${number}/`);

/** The number with the cross. */
let marked: number | undefined;
let names: ReadonlyMap<number, MapName> = new Map();
let loading: Promise<void> | undefined;
let timer: ReturnType<typeof setTimeout>;

/** Names are 34 kB: they are asked for when the map is first used. Without them the place still tells something. */
const load = () =>
  (loading ??= loadText('/ports/map.txt')
    .then((text) => {
      names = unpackMapNames(text);
    })
    .catch(() => undefined));

const isCharted = (number: number) => 'cx'.includes(names.get(number)?.letter ?? '-');
const words = (number: number) => describeNumber(number, names.get(number));

/** Shows a number in the line; `aloud` also tells it when hand or pointer rest. */
async function show(number: number, aloud: boolean): Promise<void> {
  const tell = () => {
    line?.replaceChildren(link(`${BASE}/ports/${number}/`, String(number)), ` ${words(number)}`);
    area?.setAttribute('aria-valuetext', `${number}, ${words(number)}`);
  };
  shown = number;
  tell();
  clearTimeout(timer);
  if (aloud) timer = setTimeout(() => write(document, 'map-status', `${number}: ${words(number)}`), 700);
  if (names.size > 0) return;
  await load();
  if (shown === number) tell();
}
let shown: number | undefined;

function mark(number: number, aloud: boolean): void {
  marked = number;
  const { x, y } = cellOf(FULL_GRID, number);
  const [left, top] = [`${((x + 0.5) * 100) / FULL_GRID.perRow}%`, `${((y + 0.5) * 100) / ROWS}%`];
  const [upright, level, ring] = cross?.children ?? [];
  for (const name of ['x1', 'x2']) upright?.setAttribute(name, left);
  for (const name of ['y1', 'y2']) level?.setAttribute(name, top);
  ring?.setAttribute('cx', left);
  ring?.setAttribute('cy', top);
  cross?.removeAttribute('hidden');
  area?.setAttribute('aria-valuenow', String(number));
  scale.follow(x / FULL_GRID.perRow);
  void show(number, aloud);
}

/** Marks a number for whoever steers with keys: the ring comes into view, though the map is higher than the window. */
function steerTo(number: number): void {
  mark(number, false);
  requestAnimationFrame(() => cross?.lastElementChild?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}

function under({ clientX, clientY }: MouseEvent): number | undefined {
  const box = area?.getBoundingClientRect();
  if (!box) return undefined;
  const width = box.width / FULL_GRID.perRow;
  const number = numberAt(FULL_GRID, (clientX - box.left) / width, ((clientY - box.top) / box.height) * ROWS);
  return number === undefined ? undefined : snapToMark(number, Math.floor(SNAP_PIXELS / width), isCharted);
}

const scale = mapScale(() => marked);

if (area && input) {
  let pointed: PointerEvent | undefined;
  const point = () => {
    const number = pointed && under(pointed);
    if (number !== undefined && number !== shown) void show(number, true);
  };
  area.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    pointed = event;
    point();
    if (names.size === 0) void load().then(point);
  });
  area.addEventListener('pointerleave', () => {
    pointed = undefined;
    if (marked !== undefined && marked !== shown) void show(marked, false);
  });
  area.addEventListener('click', (event) => {
    // A click has whole pixels; the pointer's own place is what the line has told.
    const number = under(pointed ?? event);
    if (number === undefined) return;
    // A finger covers hundreds of numbers: it marks one, and the line has the link.
    if ((event as PointerEvent).pointerType === 'touch') mark(number, true);
    else open(number);
  });
  area.addEventListener('focus', () => area.matches(':focus-visible') && steerTo(marked ?? 0));
  area.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    const number = numberAfterKey(marked ?? 0, event.key, event.ctrlKey);
    if (number !== undefined) steerTo(number);
    else if (event.key === 'Enter') open(marked ?? 0);
    else if (event.ctrlKey || !scale.key(event.key)) return;
    event.preventDefault();
  });

  const typed = () => {
    const number = readTypedPort(input.value);
    if (number !== undefined) mark(number, true);
    else if (input.value.trim() !== '' && line) line.textContent = `No port: numbers go from 0 to ${FULL_GRID.to}.`;
    return number;
  };
  input.addEventListener('focus', () => void load());
  input.addEventListener('input', typed);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = typed();
    if (number !== undefined) open(number);
  });

  const asked = new URLSearchParams(location.search).get('port');
  if (asked !== null) input.value = asked;
  if (input.value !== '') typed();
  // Whoever was already there when this was loaded.
  if (document.activeElement === area && area.matches(':focus-visible')) steerTo(marked ?? 0);
}
