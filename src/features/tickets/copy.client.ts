/** All copy buttons of a page: one listener, and one line that tells screen readers. */
import { element } from '#lib/browser/dom.ts';
import { updateStamp } from './update-stamp.ts';

const status = element('p', 'sr-only');
status.setAttribute('role', 'status');
document.body.append(status);

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy], [data-copy-row]') : null;
  if (button?.dataset['copyRow'] !== undefined)
    void import('./ui/copy-row.client.ts').then((row) => row.toggleFormats(button));
  else if (button) void copy(button);
});

/** A text of the page with the reader's address and day. */
function updated(text: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return updateStamp(text.trim(), {
    ...(canonical && { from: new URL(canonical).origin, to: location.origin }),
    date: new Date(),
  });
}

async function writeClipboard(button: HTMLButtonElement): Promise<void> {
  const format = button.dataset['copy'];
  if (format) return (await import('./ui/ticket.client.ts')).copyTicket(button, format, updated);
  const source = button.closest('[data-copy-box]')?.querySelector('pre');
  return navigator.clipboard.writeText(updated(source?.textContent ?? ''));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  const copied = await writeClipboard(button).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? 'Copied' : 'Not allowed';
  status.textContent = copied
    ? `Copied: ${button.ariaLabel?.replace('Copy ', '') ?? label.trim()}`
    : 'The browser did not allow copying.';
  setTimeout(() => (button.textContent = label), 2000);
}
