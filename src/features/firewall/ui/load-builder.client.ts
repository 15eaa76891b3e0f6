/** Loads what works in the rule builder when it is first touched, or when the address has a state. */
import { settlePage } from '#lib/browser/pending.ts';
import { mayBeState } from '../builder/link/mend-fragment.ts';
import { keepEarlyInput } from './early-input.client.ts';

/** What a finger or a mouse changes; not every browser gives a button the focus. */
const CONTROLS = 'button, input, select, textarea, label';

const root = document.querySelector<HTMLElement>('#rule-builder');

/** Again after a failure: the network may be back. */
function start(box: HTMLElement, answers: () => void): void {
  import('./builder.client.ts').then(
    (builder) => builder.startBuilder(box, answers),
    () => {
      settlePage();
      const status = box.querySelector('[data-status]');
      if (status) status.textContent = 'The builder could not be loaded. Touch it again to try once more.';
    },
  );
}

if (root) {
  const doAgain = keepEarlyInput(root);
  const begin = () => start(root, doAgain);
  root.addEventListener('focusin', begin);
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest(CONTROLS)) begin();
  });
  root.addEventListener('pointerenter', () => void import('./builder.client.ts').catch(() => undefined), {
    once: true,
  });
  addEventListener('hashchange', () => {
    if (mayBeState(location.hash)) begin();
  });
  if (mayBeState(location.hash)) begin();
}
