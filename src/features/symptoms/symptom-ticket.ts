/** A symptom for a ticket: its causes with what tells each of them. */
import type { Symptom } from '#chart/model.ts';
import type { TicketSubject } from '#features/tickets/index.ts';

/** One row a cause, in the page's order, with its first test. */
export const symptomTicket = ({ title, inShort, causes }: Symptom): TicketSubject => ({
  title,
  inShort,
  head: ['Cause', 'Test'],
  rows: causes.map((cause) => [cause.title, cause.tests[0]?.run ?? cause.tests[0]?.look ?? '']),
});
