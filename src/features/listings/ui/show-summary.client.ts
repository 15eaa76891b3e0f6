/** Says what was read: the kinds, the figures, the lines that were not understood. */
import { count } from '#lib/text.ts';
import type { ListingOutcome } from '../session/listing-session.ts';
import { restOf, type ListingSummary, verdictOf } from '../session/summary.ts';

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
function changesIn({ changes }: ListingOutcome): string {
  if (!changes) return '';
  const { opened, changed, closed, same } = changes;
  return `Since the earlier listing ${opened} opened, ${changed} changed, ${closed} closed; ${same} as before. `;
}

function showUnparsed(root: HTMLElement, { unparsed, unparsedCount }: ListingSummary): void {
  const details = root.querySelector<HTMLElement>('[data-unparsed]');
  const template = root.querySelector<HTMLTemplateElement>('template[data-unparsed-line]');
  if (!details || !template) return;
  details.hidden = unparsedCount === 0;
  put(root, 'unparsed-summary', `${count(unparsedCount, 'line')} not understood: see which`);
  const lines = unparsed.map(({ line, text, reason }) => {
    const copy = document.importNode(template.content, true);
    put(copy, 'line', String(line));
    put(copy, 'reason', reason);
    put(copy, 'text', text);
    return copy;
  });
  root.querySelector('[data-unparsed-lines]')?.replaceChildren(...lines);
  put(root, 'unparsed-more', unparsedCount > unparsed.length ? `The first ${unparsed.length} are shown.` : '');
}

/** Fills in what stands above the rows, and announces the result. */
export function showSummary(root: HTMLElement, outcome: ListingOutcome): void {
  const { summary, before } = outcome;
  const kinds = [summary.kinds && `Read as ${summary.kinds}.`, before?.kinds && `Before: ${before.kinds}.`];
  say(root, 'status', changesIn(outcome) + verdictOf(summary));
  put(root, 'kinds-read', kinds.filter(Boolean).join(' '));
  put(root, 'rest', [restOf(summary), summary.hint.replaceAll('`', '')].filter(Boolean).join(' '));
  showUnparsed(root, summary);
}

/** `12 of 43 rows`, when a filter is on or not all are shown. */
export function showCount(root: HTMLElement, shown: number, total: number, all: number): void {
  const rows = shown < total ? `${count(total, 'row')}, the first ${shown} shown` : count(total, 'row');
  say(root, 'count', total < all ? `${rows}, of ${all.toLocaleString('en')}` : rows);
}
