/** Shows the chooser, and loads what answers when it is first touched, or when the address has a choice. */
import type { ChooserAction } from './chooser.client.ts';

const root = document.querySelector<HTMLElement>('#chooser');

/** Whatever is done before the answering part has come is answered when it comes. */
function act(box: HTMLElement, action: ChooserAction): void {
  import('./chooser.client.ts').then(
    (chooser) => chooser.act(box, action),
    () => {
      const answer = box.querySelector('[data-answer]');
      if (answer) answer.textContent = 'The chooser could not be loaded. Take one of the dozen below.';
    },
  );
}

if (root) {
  root.hidden = false;
  root.addEventListener('pointerenter', () => void import('./chooser.client.ts'), { once: true });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-draw]')) act(root, 'draw');
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    act(root, 'check');
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') act(root, 'options');
  });
  addEventListener('hashchange', () => act(root, 'address'));
  if (location.hash.includes('=')) act(root, 'address');
}
