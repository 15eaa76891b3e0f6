/** Shows the rule builder, and loads what works in it when it is first touched, or when the address has a state. */
const root = document.querySelector<HTMLElement>('#rule-builder');

/** Again after a failure: the network may be back. */
function start(box: HTMLElement): void {
  import('./builder.client.ts').then(
    (builder) => builder.startBuilder(box),
    () => {
      const status = box.querySelector('[data-status]');
      if (status) status.textContent = 'The builder could not be loaded. Touch it again to try once more.';
    },
  );
}

if (root) {
  for (const one of root.querySelectorAll<HTMLElement>('[data-needs-scripts]')) one.hidden = false;
  root.addEventListener('focusin', () => start(root));
  root.addEventListener('pointerenter', () => void import('./builder.client.ts').catch(() => undefined), {
    once: true,
  });
  addEventListener('hashchange', () => {
    if (location.hash.includes('=')) start(root);
  });
  if (location.hash.includes('=')) start(root);
}

export {};
