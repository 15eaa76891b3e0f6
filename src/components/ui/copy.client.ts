/** All copy buttons of a page: one listener, and one line that tells screen readers. */
import { freshen } from '#tools/ticket/freshen.ts';

const status = document.createElement('p');
status.className = 'sr-only';
status.setAttribute('role', 'status');
document.body.append(status);

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null;
  if (button) void copy(button);
});

async function copy(button: HTMLButtonElement): Promise<void> {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const source = button.closest('[data-copy-box]')?.querySelector('pre');
  const text = freshen(source?.textContent.trim() ?? '', {
    ...(canonical && { from: new URL(canonical).origin, to: location.origin }),
    date: new Date(),
  });
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? 'Copied' : 'Not allowed';
  status.textContent = copied
    ? `Copied: ${button.ariaLabel?.replace('Copy ', '') ?? 'text'}`
    : 'The browser did not allow copying.';
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}
