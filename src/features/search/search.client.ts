/**
 * Opens the search, at once, so that no key is lost; what answers is loaded only then.
 * Boxes on a page load it when they are touched.
 */
import { makeDialog } from './ui/dialog.client.ts';

async function load(root: HTMLElement): Promise<void> {
  // The worker has files of its own to load: it starts with the box, not after it.
  import('./ui/search-worker.client.ts').then(({ wake }) => wake()).catch(() => undefined);
  const { attachSearchBox } = await import('./ui/search-box.client.ts');
  attachSearchBox(root);
}

/** Loads what answers in a box; an Enter that comes before it waits for it. Where it can't be loaded, the form is sent. */
function prepare(root: HTMLElement): void {
  const form = root.querySelector('form');
  let isSent = false;
  const hold = (event: SubmitEvent) => {
    event.preventDefault();
    isSent = true;
  };
  form?.addEventListener('submit', hold);
  load(root).then(
    () => {
      form?.removeEventListener('submit', hold);
      if (isSent) form?.requestSubmit();
    },
    () => {
      form?.removeEventListener('submit', hold);
      if (isSent) form?.submit();
    },
  );
}

let dialog: HTMLDialogElement | undefined;

/** With what has been typed already; else with the words of last time, ready to be typed over. */
function open(typed = ''): void {
  if (dialog?.open) return;
  dialog ??= makeDialog();
  dialog.showModal();
  const root = dialog.querySelector<HTMLElement>('[data-search]');
  const input = root?.querySelector('input');
  if (input && typed !== '') input.value = typed;
  else input?.select();
  if (root) prepare(root);
}

/** The field in the head has the focus back when the dialog closes: there a slash opens it again. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !target.closest('[data-search-open]');

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!slash && !k) return;
  event.preventDefault();
  open();
});

// The field in the head is where one begins: by a click, by Enter, or by typing.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-open]')) {
  const input = form.querySelector('input');
  const hand = (event: Event) => {
    event.preventDefault();
    open(input?.value);
    form.reset();
  };
  for (const type of ['click', 'submit', 'input']) form.addEventListener(type, hand);
}

for (const root of document.querySelectorAll<HTMLElement>('main [data-search]')) {
  root.querySelector('input')?.addEventListener('focus', () => prepare(root), { once: true });
  // The search page carries the words that were sent to it.
  if (root.dataset['searchPage'] !== undefined && location.search) prepare(root);
}
