/** Hears what is done on the page, and loads what answers when it is first needed. */
import { write } from '#lib/browser/dom.ts';
import { awaitPage, settlePage } from '#lib/browser/pending.ts';

const root = document.querySelector<HTMLElement>('#rule-check');

function answer(box: HTMLElement, act: 'check' | 'example' | 'clear', subject?: number): void {
  awaitPage();
  import('./check.client.ts')
    .then((check) => check.act(box, act, subject))
    .catch(() => write(box, 'summary', 'What answers here could not be loaded. Try again when the network is back.'))
    .finally(settlePage);
}

function onClick(box: HTMLElement, target: EventTarget | null): void {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { example, clear, alternative } = button.dataset;
  if (example !== undefined) answer(box, 'example');
  else if (clear !== undefined) answer(box, 'clear');
  else if (alternative !== undefined) answer(box, 'check', Number(alternative));
}

if (root) {
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(root, 'check');
  });
  root.addEventListener('click', ({ target }) => onClick(root, target));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) answer(root, 'check');
  });
  root.addEventListener('focusin', () => void import('./check.client.ts').catch(() => undefined), { once: true });
}
