/** The logic that other rooms may use. */
export { readOn } from './freshen.ts';
export { markdown } from './markup.ts';
export { plainText, readPlainText } from './plain-text.ts';
export { oneLine, type Subject } from './subject.ts';
export { portTicket, protocolTicket, serviceTicket, type TicketSubject } from './subjects.ts';
