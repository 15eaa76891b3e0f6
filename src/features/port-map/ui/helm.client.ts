/** The map of the port space: pointing says what a number is, keys and the box mark one, Enter opens it. */
import { loadText } from '#lib/browser/load.ts';
import { BASE } from '#lib/browser/base.ts';
import { cellOf, numberAt, rowsOf, WHOLE } from '../port-map.ts';
import { describe } from '../describe.ts';
import { type NamedNumber, readNames } from '../names.ts';
import { snap } from '../snap.ts';
import { readNumber, steer } from '../steer.ts';
import { scaling } from './scale.client.ts';

const ROWS = rowsOf(WHOLE);
/** In pixels: so far from a mark one still points at it. */
const REACH = 2;
const part = <T extends Element = HTMLElement>(name: string) => document.querySelector<T>(`[data-map-${name}]`);
const area = part('area');
const cross = part<SVGGElement>('cross');
const line = part('line');
const status = part('status');
const form = part<HTMLFormElement>('form');
const input = form?.querySelector('input');
const open = (number: number) => location.assign(`${BASE}/ports/${number}/`);

/** The number with the cross. */
let marked: number | undefined;
let names: ReadonlyMap<number, NamedNumber> = new Map();
let loading: Promise<void> | undefined;
let timer: ReturnType<typeof setTimeout>;

/** Names are 34 kB: they are asked for when the map is first used. Without them the place still tells something. */
const load = () =>
  (loading ??= loadText('/ports/map.txt')
    .then((text) => {
      names = readNames(text);
    })
    .catch(() => undefined));

const isCharted = (number: number) => 'cx'.includes(names.get(number)?.letter ?? '-');
const words = (number: number) => describe(number, names.get(number));

/** Shows a number in the line; `aloud` also tells it when hand or pointer rest. */
async function show(number: number, aloud: boolean): Promise<void> {
  const write = () => {
    const link = Object.assign(document.createElement('a'), { href: `${BASE}/ports/${number}/`, textContent: number });
    line?.replaceChildren(link, ` ${words(number)}`);
    area?.setAttribute('aria-valuetext', `${number}, ${words(number)}`);
  };
  shown = number;
  write();
  clearTimeout(timer);
  if (aloud) timer = setTimeout(() => status && (status.textContent = `${number}: ${words(number)}`), 700);
  if (names.size > 0) return;
  await load();
  if (shown === number) write();
}
let shown: number | undefined;

function mark(number: number, aloud: boolean): void {
  marked = number;
  const { x, y } = cellOf(WHOLE, number);
  const [left, top] = [`${((x + 0.5) * 100) / WHOLE.perRow}%`, `${((y + 0.5) * 100) / ROWS}%`];
  const [upright, level, ring] = cross?.children ?? [];
  for (const name of ['x1', 'x2']) upright?.setAttribute(name, left);
  for (const name of ['y1', 'y2']) level?.setAttribute(name, top);
  ring?.setAttribute('cx', left);
  ring?.setAttribute('cy', top);
  cross?.removeAttribute('hidden');
  area?.setAttribute('aria-valuenow', String(number));
  scale.follow(x / WHOLE.perRow);
  void show(number, aloud);
}

function under({ clientX, clientY }: MouseEvent): number | undefined {
  const box = area?.getBoundingClientRect();
  if (!box) return undefined;
  const width = box.width / WHOLE.perRow;
  const number = numberAt(WHOLE, (clientX - box.left) / width, ((clientY - box.top) / box.height) * ROWS);
  return number === undefined ? undefined : snap(number, Math.floor(REACH / width), isCharted);
}

const scale = scaling(() => marked);

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
  area.addEventListener('focus', () => area.matches(':focus-visible') && mark(marked ?? 0, false));
  area.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    const number = steer(marked ?? 0, event.key, event.ctrlKey);
    if (number !== undefined) mark(number, false);
    else if (event.key === 'Enter') open(marked ?? 0);
    else if (event.ctrlKey || !scale.key(event.key)) return;
    event.preventDefault();
  });

  const typed = () => {
    const number = readNumber(input.value);
    if (number !== undefined) mark(number, true);
    else if (input.value.trim() !== '' && line) line.textContent = `No port: numbers go from 0 to ${WHOLE.to}.`;
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
  if (document.activeElement === area && area.matches(':focus-visible')) mark(marked ?? 0, false);
}
