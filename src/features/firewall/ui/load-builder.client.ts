/** Loads what works in the rule builder when it is first touched, or when the address has a state. */
import { settlePage } from '#lib/browser/pending.ts';
import { mayBeState } from '../builder/link/mended.ts';

const root = document.querySelector<HTMLElement>('#rule-builder');

/** Again after a failure: the network may be back. */
function start(box: HTMLElement): void {
  import('./builder.client.ts').then(
    (builder) => builder.startBuilder(box),
    () => {
      settlePage();
      const status = box.querySelector('[data-status]');
      if (status) status.textContent = 'The builder could not be loaded. Touch it again to try once more.';
    },
  );
}

if (root) {
  root.addEventListener('focusin', () => start(root));
  root.addEventListener('pointerenter', () => void import('./builder.client.ts').catch(() => undefined), {
    once: true,
  });
  addEventListener('hashchange', () => {
    if (mayBeState(location.hash)) start(root);
  });
  if (mayBeState(location.hash)) start(root);
}
