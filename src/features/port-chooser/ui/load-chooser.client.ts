/** Loads what answers in the chooser when it is first touched, or when the address has a choice. */
import { awaitPage, settlePage } from '#lib/browser/pending.ts';
import type { ChooserAction } from './chooser.client.ts';

const root = document.querySelector<HTMLElement>('#chooser');

/** Whatever is done before the answering part has come is answered when it comes. */
function perform(box: HTMLElement, action: ChooserAction): void {
  awaitPage();
  import('./chooser.client.ts').then(
    (chooser) => chooser.perform(box, action),
    () => {
      settlePage();
      const answer = box.querySelector('[data-answer]');
      if (answer) answer.textContent = 'The chooser could not be loaded. Take one of the dozen below.';
    },
  );
}

if (root) {
  root.addEventListener('pointerenter', () => void import('./chooser.client.ts'), { once: true });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-draw]')) perform(root, 'draw');
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    perform(root, 'check');
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') perform(root, 'options');
  });
  addEventListener('hashchange', () => perform(root, 'address'));
  if (location.hash.includes('=')) perform(root, 'address');
}
