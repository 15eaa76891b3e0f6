/** What comes of a job, in a sentence. */
import { count, someOf } from '#lib/text.ts';
import { type Asked, difference, numbers, unionOf } from '#features/rule-readers/index.ts';
import type { CheckedRow, CheckedSet } from './check-set.ts';

const MAX_NAMED = 6;

const named = (rows: readonly CheckedRow[]) =>
  someOf(
    rows.map(({ row }) => row.label),
    MAX_NAMED,
  );

/** Whether all who have to reach it may, with all of its ports; if only at one address of the machine, or one program. */
const mayCome = ({ openings }: CheckedRow, { protocol, ports, sources = [] }: Asked): boolean => {
  const whole = openings.filter(
    (one) =>
      one.outcome === 'open' &&
      one.protocol === protocol &&
      (one.ports === null || !ports || difference(numbers(...ports), one.ports).length === 0),
  );
  return difference(sources, unionOf(whole.flatMap((one) => one.sources))).length === 0;
};

/**
 * Whether rules for a row are missing. Open to some is enough where nobody said who has to reach it; else to all of
 * them, wherever on the machine: what a list opens at one address of it is what its job was.
 */
export const isMissing = (row: CheckedRow, hasSource: boolean): boolean =>
  row.access === 'closed' ||
  (row.access === 'some' && hasSource && !row.row.asked.every((asked) => mayCome(row, asked)));

/** The answer first: `All 3 are open.`, `2 of 4 are missing: TCP 22, TCP 443.` */
export function summaryOf({ rows, failure, beyond }: CheckedSet, hasSource: boolean): string {
  if (failure !== null) return `Not judged: ${failure}`;
  if (rows.length === 0) {
    const open = beyond.filter(({ outcome }) => outcome === 'open').length;
    return `No job was named. ${open === 0 ? 'These rules open nothing for certain.' : `${count(open, 'opening')} found.`}`;
  }
  const judgedIn = rows.filter(({ access }) => access !== 'outgoing');
  if (judgedIn.length === 0)
    return 'Not judged: this machine opens the connections of the job, and only rules for those that come in are read.';
  const missing = judgedIn.filter((row) => isMissing(row, hasSource));
  const unknown = judgedIn.filter(({ access }) => access === 'not-judged');
  const some = judgedIn.filter((row) => row.access === 'some' && !isMissing(row, hasSource));
  const sentences = [
    missing.length > 0
      ? `${missing.length} of ${judgedIn.length} ${missing.length === 1 ? 'is' : 'are'} missing: ${named(missing)}.`
      : '',
    unknown.length > 0 ? `${unknown.length} of ${judgedIn.length} not judged: ${named(unknown)}.` : '',
    some.length > 0 ? `Open to some addresses or places only: ${named(some)}.` : '',
  ].filter(Boolean);
  if (sentences.length === 0)
    return judgedIn.length === 1 ? `${judgedIn[0]?.row.label} is open.` : `All ${judgedIn.length} are open.`;
  return sentences.join(' ');
}
