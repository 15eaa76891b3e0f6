/** Shows the tool, hears what is done in it, and loads what answers when it is first touched. */
import type { ListingAction } from './listing-tool.client.ts';

const root = document.querySelector<HTMLElement>('#listing-tool');

/** So much text would keep a text box busy: it is held beside the box instead. */
const MAX_TEXT_IN_BOX = 100_000;

/** Whatever is done before the answering part has come is answered when it comes. */
function act(box: HTMLElement, action: ListingAction): void {
  import('./listing-tool.client.ts').then(
    (tool) => tool.act(box, action),
    () => {
      const status = box.querySelector('[data-status]');
      if (status) status.textContent = 'The tool could not be loaded. Try again when the network is back.';
    },
  );
}

const boxOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-box]')?.dataset['box'] ?? 'now') : 'now';

function onClick(box: HTMLElement, target: Element): void {
  const button = target.closest<HTMLElement>('button');
  if (!button) return;
  const { example, clear, more, download, remove } = button.dataset;
  if (example !== undefined) act(box, { do: 'example' });
  else if (clear !== undefined) act(box, { do: 'clear' });
  else if (more !== undefined) act(box, { do: 'more' });
  else if (remove !== undefined) act(box, { do: 'remove', box: boxOf(target), index: Number(remove) });
  else if (download === 'csv' || download === 'markdown') act(box, { do: 'download', format: download });
}

function onPaste(box: HTMLElement, event: ClipboardEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  const text = event.clipboardData?.getData('text') ?? '';
  if (text.length > MAX_TEXT_IN_BOX) {
    event.preventDefault();
    act(box, { do: 'add', box: boxOf(event.target), name: 'Pasted text', text });
  }
  // What was pasted stands in the box only after this.
  else setTimeout(() => act(box, { do: 'explain' }));
}

function listen(box: HTMLElement): void {
  const wake = () => act(box, { do: 'wake' });
  for (const type of ['pointerenter', 'focusin']) box.addEventListener(type, wake, { once: true });
  box.addEventListener('click', ({ target }) => {
    if (target instanceof Element) onClick(box, target);
  });
  box.addEventListener('paste', (event) => onPaste(box, event));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    act(box, { do: 'explain' });
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act(box, { do: 'explain' });
  });
  box.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.closest('[data-filter]')) act(box, { do: 'filter' });
  });
  box.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.files)
      act(box, { do: 'files', box: boxOf(target), files: [...target.files] });
  });
  box.addEventListener('dragover', (event) => event.preventDefault());
  box.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    act(box, { do: 'files', box: boxOf(event.target), files });
  });
}

if (root) {
  root.hidden = false;
  listen(root);
}
