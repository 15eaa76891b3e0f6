/** What changed between two listings, in words. */
import type { RowChange } from './pair-rows.ts';
import { addressedText, portText } from './row-text.ts';
import { isSameInside, isSameProgram, isSameReach } from './same-listener.ts';
import type { ExplainedRow } from '../explain/explained-row.ts';

const programText = (row: ExplainedRow) =>
  [row.program ?? '', row.services.join(', ')].filter(Boolean).join(', ') || 'no program named';
const addressText = (row: ExplainedRow) =>
  [addressedText(row).toLowerCase(), row.reach === 'world' ? '' : row.addresses.join(', ')].filter(Boolean).join(', ');
const insideText = ({ inside }: ExplainedRow) =>
  inside ? [inside.image, `port ${inside.port} inside`].filter(Boolean).join(', ') : '';

const CLIENT_HAS = 'A client’s number: it had another one before.';
const CLIENT_HAD = 'A client’s number, gone by now: it has another one.';

/** What was otherwise before; empty for what stayed. Of what has one half only it is asked where that is no change. */
export function changeText({ before, after }: RowChange): string {
  if (!before) return CLIENT_HAS;
  if (!after) return CLIENT_HAD;
  const parts = [
    before.from === after.from && before.to === after.to ? '' : `was ${portText(before)}`,
    isSameProgram(before, after) ? '' : `was ${programText(before)}`,
    isSameReach(before, after) ? '' : `was ${addressText(before)}`,
    isSameInside(before, after) ? '' : `was ${insideText(before)}`,
  ];
  const text = parts.filter(Boolean).join('; ');
  return text && `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
