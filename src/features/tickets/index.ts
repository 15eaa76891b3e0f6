/** The logic that other rooms may use. */
export { readOn } from './update-stamp.ts';
export { markdown } from './markup.ts';
export { plainText, readPlainText } from './plain-text.ts';
export { oneLine, type TicketContent } from './ticket-content.ts';
export { portTicket, protocolTicket, serviceTicket, type TicketSubject } from './page-tickets.ts';
