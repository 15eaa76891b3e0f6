/** Hears what is done in the tool, and loads what answers when it is first touched. */
import { MAX_TEXT_IN_BOX } from '../session/box-limit.ts';
import { write } from '#lib/browser/dom.ts';
import { awaitPage, settlePage } from '#lib/browser/pending.ts';
import type { ListingAction } from './listing-tool.client.ts';

const tool = document.querySelector<HTMLElement>('#listing-tool');

/** What takes its time and changes the whole answer. */
const EXPLAINING = ['explain', 'example', 'add', 'files', 'remove', 'clear'];

/** Whatever is done before the answering part has come is answered when it comes. */
function act(root: HTMLElement, action: ListingAction): void {
  if (EXPLAINING.includes(action.do)) awaitPage();
  import('./listing-tool.client.ts').then(
    ({ act: answer }) => answer(root, action),
    () => {
      settlePage();
      write(root, 'status', 'The tool could not be loaded. Try again when the network is back.');
    },
  );
}

const boxOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-box]')?.dataset['box'] ?? 'later') : 'later';

function onClick(root: HTMLElement, target: Element): void {
  const button = target.closest<HTMLElement>('button');
  if (!button) return;
  const { example, clear, more, download, remove } = button.dataset;
  if (example !== undefined) act(root, { do: 'example' });
  else if (clear !== undefined) act(root, { do: 'clear' });
  else if (more !== undefined) act(root, { do: 'more' });
  else if (remove !== undefined) act(root, { do: 'remove', box: boxOf(target), index: Number(remove) });
  else if (download === 'csv' || download === 'markdown' || download === 'json')
    act(root, { do: 'download', format: download });
}

function onPaste(root: HTMLElement, event: ClipboardEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  const text = event.clipboardData?.getData('text') ?? '';
  if (text.length > MAX_TEXT_IN_BOX) {
    event.preventDefault();
    act(root, { do: 'add', box: boxOf(event.target), name: 'Pasted text', text });
  }
  // What was pasted stands in the box only after this.
  else setTimeout(() => act(root, { do: 'explain' }));
}

function listen(root: HTMLElement): void {
  const wake = () => act(root, { do: 'wake' });
  for (const type of ['pointerenter', 'focusin']) root.addEventListener(type, wake, { once: true });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element) onClick(root, target);
  });
  root.addEventListener('paste', (event) => onPaste(root, event));
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    act(root, { do: 'explain' });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act(root, { do: 'explain' });
  });
  root.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.closest('[data-filter]')) act(root, { do: 'filter' });
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.files)
      act(root, { do: 'files', box: boxOf(target), files: [...target.files] });
  });
  root.addEventListener('dragover', (event) => event.preventDefault());
  root.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    act(root, { do: 'files', box: boxOf(event.target), files });
  });
}

if (tool) listen(tool);
