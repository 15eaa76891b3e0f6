/** Marks the part of the page that one reads, and names it in the bar. */
import { find, part } from '#lib/browser/dom.ts';

/** A part is being read once its top has come so far up, as a share of the window. */
const READING_LINE = 0.3;

const nav = find(document, 'page-parts');
const links = [...(nav?.querySelectorAll('a') ?? [])];
/** In the order of the page. What stands in the margin is always in view, and no part that one comes to. */
const stops = links.flatMap((link) => {
  const target = document.getElementById(link.hash.slice(1));
  return target && !target.closest('aside') ? [{ link, target }] : [];
});

function linkHere(): HTMLAnchorElement | undefined {
  const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
  if (scrollY > 0 && isAtEnd) return stops.at(-1)?.link;
  const line = innerHeight * READING_LINE;
  return stops.findLast(({ target }) => target.getBoundingClientRect().top <= line)?.link;
}

function mark(): void {
  const here = linkHere();
  for (const link of links) {
    if (link === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  if (nav) part(nav, 'here').textContent = here?.textContent ?? '';
}

let asked = false;
/** At most once for each picture that is drawn. */
function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    mark();
  });
}

if (nav) {
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  // Whoever has chosen a part wants to see it.
  nav.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) nav.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  });
  ask();
}
