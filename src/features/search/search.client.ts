/**
 * Opens the search, at once, so that no key is lost; what answers is loaded only then.
 * Boxes on a page load it when they are touched.
 */
import { makeDialog } from './ui/dialog.client.ts';

const load = (root: HTMLElement) =>
  import('./ui/search-box.client.ts').then(({ attachSearchBox }) => attachSearchBox(root));

let dialog: HTMLDialogElement | undefined;

function open(): void {
  if (dialog?.open) return;
  dialog ??= makeDialog();
  dialog.showModal();
  const root = dialog.querySelector<HTMLElement>('[data-search]');
  root?.querySelector('input')?.select();
  if (root) void load(root);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!slash && !k) return;
  event.preventDefault();
  open();
});

for (const button of document.querySelectorAll('[data-search-open]')) {
  button.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
}

for (const root of document.querySelectorAll<HTMLElement>('main [data-search]')) {
  root.querySelector('input')?.addEventListener('focus', () => void load(root), { once: true });
  // The search page carries the words that were sent to it.
  if (root.dataset['searchPage'] !== undefined && location.search) void load(root);
}
