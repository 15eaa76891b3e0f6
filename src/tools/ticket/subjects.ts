/** What a page hands to a ticket: its subject, from the chart. */
import type { Subject, TicketRow } from './formats.ts';
import { endpointText } from '#chart/endpoint.ts';
import type { Endpoint, Port, Protocol, Service } from '#chart/model.ts';

/** A subject without what only a page knows: its address, the edition and the day. */
export type TicketSubject = Omit<Subject, 'edition' | 'day' | 'link'>;

/** One row for each protocol at a port, with all the services that use it. */
function rowsOf(endpoints: readonly Endpoint[]): TicketRow[] {
  const groups = Map.groupBy(endpoints, (e) => `${endpointText(e)} ${e.protocol}`);
  return [...groups.values()].map((group) => ({
    endpoint: group[0] ? endpointText(group[0]) : '',
    protocol: group[0]?.protocolTitle ?? '',
    services: group.map((e) => e.serviceTitle).join(', '),
  }));
}

export const portTicket = (port: Port): TicketSubject => ({
  title: `Port ${port.number}: ${port.title}`,
  inShort: port.inShort,
  rows: rowsOf(port.endpoints),
});

export const serviceTicket = (service: Service): TicketSubject => ({
  title: service.systemServiceName ? `${service.title} (${service.systemServiceName})` : service.title,
  inShort: service.inShort,
  rows: rowsOf(service.endpoints),
});

export const protocolTicket = (protocol: Protocol): TicketSubject => ({
  title: protocol.abbreviation ? `${protocol.title} (${protocol.abbreviation})` : protocol.title,
  inShort: protocol.inShort,
  rows: rowsOf(protocol.endpoints),
});
