/** What a page hands to a ticket: its subject, from the chart. */
import { endpointText } from '#chart/port-spec.ts';
import { inReadingOrder } from '#chart/port-uses.ts';
import type { Endpoint, Port, Protocol, Service } from '#chart/model.ts';
import type { TicketContent } from './ticket-content.ts';

/** A subject without what only a page knows: its address, the edition and the day. */
export type TicketSubject = Omit<TicketContent, 'edition' | 'day' | 'link'>;

/** One row for each protocol at a port, with all the services that use it. */
function tableOf(endpoints: readonly Endpoint[]): Pick<TicketContent, 'head' | 'rows'> {
  const groups = Map.groupBy(endpoints, (e) => `${endpointText(e)} ${e.protocol}`);
  const rows = [...groups.values()].flatMap((group) =>
    group[0] ? [[endpointText(group[0]), group[0].protocolTitle, group.map((e) => e.serviceTitle).join(', ')]] : [],
  );
  return { head: ['Port', 'Protocol', 'Services'], rows };
}

export const portTicket = (port: Port): TicketSubject => ({
  title: `Port ${port.number}: ${port.title}`,
  inShort: port.inShort,
  ...tableOf(inReadingOrder(port.endpoints)),
});

export const serviceTicket = (service: Service): TicketSubject => ({
  title: service.systemServiceName ? `${service.title} (${service.systemServiceName})` : service.title,
  inShort: service.inShort,
  ...tableOf(service.endpoints),
});

export const protocolTicket = (protocol: Protocol): TicketSubject => ({
  title: protocol.abbreviation ? `${protocol.title} (${protocol.abbreviation})` : protocol.title,
  inShort: protocol.inShort,
  ...tableOf(protocol.endpoints),
});
