/** What was read, in words. */
import { count } from '#lib/text.ts';
import type { ListingSummary } from './summary.ts';

/** Joined by commas, what is nothing left out. */
const parts = (texts: readonly (string | false)[]) => texts.filter((text) => text !== false).join(', ');

/** `43 listeners: 2 to look at first, 5 worth a look.` */
export function verdictOf({ rows, attention: { first, look } }: ListingSummary): string {
  if (rows === 0) return 'No listener was found in it.';
  const figures = parts([first > 0 && `${first} to look at first`, look > 0 && `${look} worth a look`]);
  return `${count(rows, 'listener')}: ${figures || 'nothing stands out'}.`;
}

/** `It had 120 connections besides, which are only counted. 2 lines not understood.` */
export function restOf({ listeners, rows, connections, unparsedCount }: ListingSummary): string {
  return [
    listeners > rows &&
      `${count(listeners, 'entry', 'entries')} made ${count(rows, 'row')}: those that differ by address alone are one.`,
    connections > 0 && `${count(connections, 'connection')} besides: counted, not shown.`,
    unparsedCount > 0 && `${count(unparsedCount, 'line')} not understood.`,
  ]
    .filter((text) => text !== false)
    .join(' ');
}
