/** Makes the map a thing to steer. What steers it is loaded when somebody comes near. */
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

const load = () => void import('./helm.client.ts');
for (const approach of ['pointerover', 'focusin']) {
  document.querySelector('main')?.addEventListener(approach, load, { once: true });
}
// The box keeps what was typed when one comes back to the page.
const typed = document.querySelector<HTMLInputElement>('[data-map-form] input')?.value;
if (typed || location.search !== '') load();
