/** Says what was read: the kinds, the figures, the lines that were not understood. */
import { count } from '#lib/text.ts';
import type { Outcome } from '../session/listing-session.ts';
import { restOf, type Summary, verdictOf } from '../session/summary.ts';

const put = (root: ParentNode, part: string, text: string): void => {
  const element = root.querySelector<HTMLElement>(`[data-${part}]`);
  if (!element) return;
  element.textContent = text;
  element.hidden = text === '';
};

/** What is announced: its element has to stay where it is, even while it is empty. */
const say = (root: ParentNode, part: string, text: string): void => {
  const element = root.querySelector(`[data-${part}]`);
  if (element) element.textContent = text;
};

/** The figures of a comparison, in a sentence. */
function changesIn({ changes }: Outcome): string {
  if (!changes) return '';
  const { opened, changed, closed, same } = changes;
  return `Since the earlier listing ${opened} opened, ${changed} changed, ${closed} closed; ${same} as before. `;
}

function showLeft(root: HTMLElement, { leftOver, leftOverCount }: Summary): void {
  const details = root.querySelector<HTMLElement>('[data-left]');
  const template = root.querySelector<HTMLTemplateElement>('template[data-left-line]');
  if (!details || !template) return;
  details.hidden = leftOverCount === 0;
  put(root, 'left-summary', `${count(leftOverCount, 'line')} not understood: see which`);
  const lines = leftOver.map(({ line, text, reason }) => {
    const copy = document.importNode(template.content, true);
    put(copy, 'line', String(line));
    put(copy, 'reason', reason);
    put(copy, 'text', text);
    return copy;
  });
  root.querySelector('[data-left-lines]')?.replaceChildren(...lines);
  put(root, 'left-more', leftOverCount > leftOver.length ? `The first ${leftOver.length} are shown.` : '');
}

/** Fills in what stands above the rows, and announces the result. */
export function showRead(root: HTMLElement, outcome: Outcome): void {
  const { summary, before } = outcome;
  const kinds = [summary.kinds && `Read as ${summary.kinds}.`, before?.kinds && `Before: ${before.kinds}.`];
  say(root, 'status', changesIn(outcome) + verdictOf(summary));
  put(root, 'read', kinds.filter(Boolean).join(' '));
  put(root, 'rest', [restOf(summary), summary.hint.replaceAll('`', '')].filter(Boolean).join(' '));
  showLeft(root, summary);
}

/** `12 of 43 rows`, when a filter is on or not all are shown. */
export function showCount(root: HTMLElement, shown: number, total: number, all: number): void {
  const rows = shown < total ? `${count(total, 'row')}, the first ${shown} shown` : count(total, 'row');
  say(root, 'count', total < all ? `${rows}, of ${all.toLocaleString('en')}` : rows);
}
