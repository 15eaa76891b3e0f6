/** Openings in words. */
import {
  addressesText,
  intersection,
  type Intervals,
  type Judgement,
  type OpenPorts,
  sameIntervals,
} from '#features/rule-readers/index.ts';

export const intervalsText = (set: Intervals<number>): string =>
  set.map(([from, end]) => (end - from === 1 ? String(from) : `${from}-${end - 1}`)).join(', ');

const linesText = (lines: readonly number[]) =>
  lines.length === 0 ? '' : ` (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`;

/** Who may reach it: `anybody (line 4)`, `10.0.0.0/8, on eth0 (line 7)`. */
export function whoText(opening: OpenPorts, { entered }: Pick<Judgement, 'entered'>): string {
  const { sources, destinations, sourcePorts, interfaces, programs, isLimited, lines } = opening;
  const names = ({ names: all, isNegated }: { names: readonly string[]; isNegated: boolean }) =>
    (isNegated ? 'all but ' : '') + all.join(', ');
  return (
    [
      sameIntervals(intersection(sources, entered), entered) ? 'anybody' : addressesText(sources),
      destinations ? `to ${addressesText(destinations)}` : '',
      sourcePorts ? `from their ports ${intervalsText(sourcePorts)}` : '',
      interfaces ? `on ${names(interfaces)}` : '',
      programs ? `for the program ${names(programs)}` : '',
      isLimited ? 'up to a limit' : '',
    ]
      .filter(Boolean)
      .join(', ') + linesText(lines)
  );
}

/** Why it isn't judged, each reason with its line. */
export const doubtsText = ({ doubts }: OpenPorts): string[] =>
  doubts.map(({ line, reason }) => (line > 0 ? `line ${line}: ${reason}` : reason));

/** Where a job is refused. */
export const closedText = (lines: readonly number[], isForOwnPrograms: boolean): string =>
  `Closed${isForOwnPrograms ? ' for programs of the machine itself' : ''}${linesText(lines) || ', by the policy'}`;
