/** What each transport of a number holds: how many services, and whether it is registered. */
import type { Port } from '#chart/model.ts';
import { type Transport, vocab, wordsOf } from '#content-model/vocab.ts';
import { count } from '#lib/text.ts';

export interface TransportLine {
  transport: Transport;
  said: string;
}

/** A line for TCP and for UDP, and for each other transport that something is known of. */
export const transportLines = (port: Port): TransportLine[] =>
  wordsOf(vocab.transports).flatMap((transport) => {
    const services = new Set(port.endpoints.filter((e) => e.transport === transport).map((e) => e.service)).size;
    const names = port.registrations
      .filter((r) => r.aliasOf === null && (r.transport === transport || r.transport === null))
      .map((r) => r.name);
    const remark = port.remarks.find((r) => r.transport === transport)?.description;
    if (services + names.length === 0 && transport !== 'tcp' && transport !== 'udp') return [];
    const known = services > 0 ? count(services, 'service') : 'no service';
    const registered = names.length > 0 ? `registered as ${names.join(' and ')}` : (remark ?? 'not registered');
    return [{ transport, said: port.endpoints.length > 0 ? `${known} of the chart, ${registered}` : registered }];
  });
