/** Makes the map a slider. What answers on it is loaded when somebody comes near. */
import { MAX_PORT } from '#chart/port-space.ts';

const SLIDER = {
  role: 'slider',
  tabindex: '0',
  'aria-label': 'Number on the map',
  'aria-valuemin': '0',
  'aria-valuemax': String(MAX_PORT),
  'aria-valuenow': '0',
  'aria-describedby': 'map-keys',
};

const area = document.querySelector('[data-map-area]');
for (const [name, value] of Object.entries(SLIDER)) area?.setAttribute(name, value);

/** What happens on the map before it can answer is done again as soon as it can; of moves the last one. */
let missed: Event[] = [];
const remember = (event: Event) => {
  missed = [...missed.filter(({ type }) => type !== 'pointermove' || type !== event.type), event];
};
const EARLY = ['pointermove', 'click', 'keydown'];
for (const type of EARLY) area?.addEventListener(type, remember);

const again = (event: Event) =>
  event instanceof KeyboardEvent ? new KeyboardEvent(event.type, event) : new PointerEvent(event.type, event);

let loading: Promise<void> | undefined;
const load = () =>
  (loading ??= import('./map-controls.client.ts').then(() => {
    for (const type of EARLY) area?.removeEventListener(type, remember);
    for (const event of missed) area?.dispatchEvent(again(event));
  }));
for (const approach of ['pointerover', 'focusin']) {
  document.querySelector('main')?.addEventListener(approach, () => void load(), { once: true });
}
// The box keeps what was typed when one comes back to the page.
const typed = document.querySelector<HTMLInputElement>('[data-map-form] input')?.value;
if (typed || location.search !== '') void load();
