/** Says what was read: the kinds, the figures, the lines that were not understood. */
import { portPath } from '#chart/addresses.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, part, write, writeOrHide } from '#lib/browser/dom.ts';
import { count, formatNumber } from '#lib/text.ts';
import type { ListingOutcome } from '../session/listing-session.ts';
import type { ListingSummary } from '../session/summary.ts';
import { remedyText } from '../session/next-steps.ts';
import { fillSentence } from './sentence.client.ts';
import { restOf, summaryText } from '../session/summary-text.ts';

/** The figures of a comparison, in a sentence. */
function changesIn({ changes }: ListingOutcome): string {
  if (!changes) return '';
  const { opened, changed, closed, same } = changes;
  return `Since the earlier listing ${opened} opened, ${changed} changed, ${closed} closed; ${same} as before. `;
}

function showUnparsed(root: HTMLElement, { unparsed, unparsedCount }: ListingSummary): void {
  part(root, 'unparsed').hidden = unparsedCount === 0;
  write(root, 'unparsed-summary', `${count(unparsedCount, 'line')} not understood: see which`);
  const lines = unparsed.map(({ line, text, reason }) => {
    const copy = copyOf(root, 'unparsed-line');
    write(copy, 'line', String(line));
    write(copy, 'reason', reason);
    write(copy, 'text', text);
    return copy;
  });
  part(root, 'unparsed-lines').replaceChildren(...lines);
  writeOrHide(root, 'unparsed-more', unparsedCount > unparsed.length ? `The first ${unparsed.length} are shown.` : '');
}

function showSteps(root: HTMLElement, { steps }: ListingSummary): void {
  const items = steps.map(({ what, why, remedy }) => {
    const copy = copyOf(root, 'step');
    write(copy, 'what', what);
    write(copy, 'why', `${why}.`);
    fillSentence(copy, 'remedy', remedy ? remedyText(remedy) : '');
    return copy;
  });
  part(root, 'steps').replaceChildren(...items);
  part(root, 'steps').hidden = items.length === 0;
}

function showTraffic(root: HTMLElement, { traffic }: ListingOutcome): void {
  part(root, 'traffic').hidden = traffic.length === 0;
  part(root, 'traffic-rows').replaceChildren(
    ...traffic.map(({ port, number, title, note, told }) => {
      const copy = copyOf(root, 'traffic-row');
      write(copy, 'number', port);
      part<HTMLAnchorElement>(copy, 'number').href = BASE + portPath(number);
      write(copy, 'title', title);
      write(copy, 'port-note', note);
      write(copy, 'told', told);
      return copy;
    }),
  );
}

/** Fills in what stands above the rows, and announces the result. */
export function showSummary(root: HTMLElement, outcome: ListingOutcome): void {
  const { summary, before } = outcome;
  const kinds = [summary.kinds && `Read as ${summary.kinds}.`, before?.kinds && `Before: ${before.kinds}.`];
  // What is announced stays where it is, even while it is empty.
  write(root, 'status', changesIn(outcome) + summaryText(summary));
  writeOrHide(root, 'kinds-read', kinds.filter(Boolean).join(' '));
  writeOrHide(root, 'rest', [restOf(summary), summary.hint.replaceAll('`', '')].filter(Boolean).join(' '));
  part(root, 'rules-alone').hidden = summary.rows > 0 || summary.ruleLines === 0;
  showSteps(root, summary);
  showUnparsed(root, summary);
  showTraffic(root, outcome);
}

/** `12 of 43 rows`, when a filter is on or not all are shown. */
export function showCount(root: HTMLElement, shown: number, total: number, all: number): void {
  const rows = shown < total ? `${count(total, 'row')}, the first ${shown} shown` : count(total, 'row');
  write(root, 'count', total < all ? `${rows}, of ${formatNumber(all)}` : rows);
}
