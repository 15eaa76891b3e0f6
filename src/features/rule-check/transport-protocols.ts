/** IANA's protocol numbers of the transports. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { type Transport, TRANSPORTS } from '#content-model/transports.ts';

export const TRANSPORT_PROTOCOLS = Object.fromEntries(
  TRANSPORTS.map((transport) => [transport, transports[transport].ipProtocol]),
) as Readonly<Record<Transport, number>>;

/** The transport of a protocol number; undefined for a protocol without ports. */
export const transportOf = (protocol: number): Transport | undefined =>
  TRANSPORTS.find((transport) => TRANSPORT_PROTOCOLS[transport] === protocol);
