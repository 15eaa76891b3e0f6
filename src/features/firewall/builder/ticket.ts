/** A set as the subject of a ticket. */
import { targetText } from '#chart/permits/target.ts';
import { clipped, list } from '#lib/text.ts';
import type { TicketContent } from '#features/tickets/index.ts';
import { endText, wholeEnd } from '../model/ends.ts';
import { writtenNotes } from '../model/notes.ts';
import { namedReason } from '../model/reader-notes.ts';
import type { RuleSet, SetLeg } from '../model/rule-set.ts';
import { needText } from '../syntax/rule-rows.ts';
import type { BuilderView } from './view.ts';

/** Whom a leg is between; the client comes first, as in the rules. */
const betweenWhom = ({ source, destination }: SetLeg): string =>
  `From ${endText(wholeEnd(source))} to ${endText(wholeEnd(destination))}.`;

/** What the reader says of the set, in a line: the number first. */
const notesOf = (set: RuleSet): string[] =>
  writtenNotes(set).map(({ label, text }) =>
    clipped(label === 'Comment' || label === 'Ticket' ? text : `${label}: ${text}`, 500),
  );

function rowsOf({ source, destination, permits }: SetLeg, set: RuleSet): string[][] {
  const [from, to] = [endText(wholeEnd(source)), endText(wholeEnd(destination))];
  return permits.map((permit) => [
    targetText(permit.target),
    permit.direction === 'forward' ? to : from,
    permit.reasons.map(namedReason).join('; '),
    clipped(needText(permit, set), 1_000),
  ]);
}

/** The set for a ticket: called after what was chosen, with a row for each rule. */
export function ruleSetTicket({ resolution, set }: BuilderView): TicketContent {
  const titles = resolution.selections.map(({ title }) => title);
  const shown = titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles;
  return {
    title: `Firewall rules${shown.length > 0 ? `: ${list(shown)}` : ''}`,
    inShort: [...set.legs.map(betweenWhom), ...notesOf(set)].join(' '),
    link: set.link,
    head: ['Port', 'Towards', 'Needed for', 'When'],
    rows: set.legs.flatMap((leg) => rowsOf(leg, set)),
    edition: set.edition,
    day: set.day,
  };
}
