/** A set as the subject of a ticket. */
import { clipped, list } from '#lib/text.ts';
import type { TicketContent } from '#features/tickets/index.ts';
import { whenOf } from '../syntax/rows.ts';
import { targetText } from '../model/target.ts';
import type { View } from './view.ts';

const nameOf = ({ kind, text = '' }: { kind: string; text?: string }, word: string) =>
  kind === 'placeholder' ? word : kind === 'any' ? 'any address' : text;

/** The set for a ticket: called after what was chosen, with a row for each rule. */
export function subjectOf({ chosen, set }: View): TicketContent {
  const titles = chosen.items.map(({ item, entry }) => entry?.title ?? item.ref);
  const shown = titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles;
  const [source, destination] = [nameOf(set.source, 'SOURCE'), nameOf(set.destination, 'DESTINATION')];
  return {
    title: `Firewall rules${shown.length > 0 ? `: ${list(shown)}` : ''}`,
    inShort: [`From ${source} to ${destination}.`, clipped(set.comment, 500)].filter(Boolean).join(' '),
    link: set.link,
    head: ['Port', 'Towards', 'Needed for', 'When'],
    rows: set.permits.map((permit) => [
      targetText(permit.target),
      permit.way === 'there' ? destination : source,
      permit.reasons.map(({ text }) => text).join('; '),
      whenOf(permit),
    ]),
    edition: set.edition,
    day: set.day,
  };
}
