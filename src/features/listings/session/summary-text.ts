/** What was read, in words. */
import { count, formatNumber } from '#lib/text.ts';
import type { ListingSummary } from './summary.ts';

/** Joined by commas, what is nothing left out. */
const parts = (texts: readonly (string | false)[]) => texts.filter((text) => text !== false).join(', ');

/** On what the judgement rests; empty where every row names its program. */
function basisOf({ programs, attention: { unknown } }: ListingSummary): string {
  return [
    programs === 'none' && 'No programs named: only numbers were judged.',
    programs === 'some' && 'Where no program is named, only the number was judged.',
    unknown > 0 && `Of ${formatNumber(unknown)} the chart knows nothing.`,
  ]
    .filter((text) => text !== false)
    .join(' ');
}

/** `10 lines that may be listeners could not be read.` */
const unreadText = ({ unreadRows }: ListingSummary): string =>
  unreadRows === 0 ? '' : `${count(unreadRows, 'line')} that may be listeners could not be read.`;

/** `the chart knows 41 of them and finds none of these out of place`. */
const calmText = (known: number, rows: number): string => {
  if (rows === 1) return 'the chart knows it and doesn’t find it out of place';
  return known === rows
    ? 'the chart knows them all and finds none out of place'
    : `the chart knows ${known} of them and finds none of these out of place`;
};

/** Where nothing deserves a look, it is said that this is no proof. */
const LIMIT = 'A listing can’t tell a genuine program from one that borrows its name.';

/** What a paste without listeners is. */
function emptyText({ ruleLines }: ListingSummary): string {
  if (ruleLines === 0) return 'No listener was found in it.';
  return `${count(ruleLines, 'line')} of a firewall’s rules and no listing: rules tell what is let through, not who listens. Paste netstat or ss of the machine above them.`;
}

/** `43 listeners: 2 to look at first, 5 worth a look.` What was not read and what it rests on stand behind. */
export function summaryText(summary: ListingSummary): string {
  const { rows, attention, unreadRows, hosts } = summary;
  if (rows === 0) return [emptyText(summary), unreadText(summary)].filter(Boolean).join(' ');
  const { first, look } = attention;
  const figures = parts([first > 0 && `${first} to look at first`, look > 0 && `${look} worth a look`]);
  const known = rows - attention.unknown;
  const calm = known === 0 ? 'none that the chart knows' : calmText(known, rows);
  const where = hosts > 1 ? ` on ${count(hosts, 'machine')}` : '';
  const figuresText = `${count(rows, 'listener')}${where}: ${figures || calm}.`;
  const limit = figures === '' && known > 0 && summary.programs !== 'none' && LIMIT;
  return [figuresText, unreadRows > 0 && unreadText(summary), basisOf(summary), limit].filter(Boolean).join(' ');
}

/** `It had 120 connections besides, which are only counted. 2 lines not understood.` */
export function restOf({ listeners, rows, connections, unparsedCount, ruleLines }: ListingSummary): string {
  return [
    listeners > rows &&
      `${count(listeners, 'entry', 'entries')} made ${count(rows, 'row')}: those that differ by address alone are one.`,
    connections > 0 && `${count(connections, 'connection')} besides: counted, not shown.`,
    rows > 0 && ruleLines > 0 && `${count(ruleLines, 'line')} of a firewall’s rules besides.`,
    unparsedCount > 0 && `${count(unparsedCount, 'line')} not understood.`,
  ]
    .filter((text) => text !== false)
    .join(' ');
}
