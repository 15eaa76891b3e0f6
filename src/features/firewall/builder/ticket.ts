/** A set as the subject of a ticket. */
import { targetText } from '#chart/permits/target.ts';
import { clipped, list } from '#lib/text.ts';
import type { TicketContent } from '#features/tickets/index.ts';
import { destinationOf, endText, sourceOf } from '../model/ends.ts';
import { whenOf } from '../syntax/rule-rows.ts';
import type { BuilderView } from './view.ts';

/** The set for a ticket: called after what was chosen, with a row for each rule. */
export function ruleSetTicket({ resolution, set }: BuilderView): TicketContent {
  const titles = resolution.selections.map(({ title }) => title);
  const shown = titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles;
  const [source, destination] = [endText(sourceOf(set)), endText(destinationOf(set))];
  return {
    title: `Firewall rules${shown.length > 0 ? `: ${list(shown)}` : ''}`,
    inShort: [`From ${source} to ${destination}.`, clipped(set.comment, 500)].filter(Boolean).join(' '),
    link: set.link,
    head: ['Port', 'Towards', 'Needed for', 'When'],
    rows: set.permits.map((permit) => [
      targetText(permit.target),
      permit.direction === 'forward' ? destination : source,
      permit.reasons.map(({ text }) => text).join('; '),
      whenOf(permit),
    ]),
    edition: set.edition,
    day: set.day,
  };
}
