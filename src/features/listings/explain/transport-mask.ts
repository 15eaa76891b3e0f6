/** Several transports as one number, a bit each: so the file of facts stays small. */
import type { Transport } from '#content-model/vocab.ts';

const TRANSPORT_BITS: Readonly<Record<Transport, number>> = { tcp: 1, udp: 2, sctp: 4, dccp: 8 };

/** The transports as bits of one number. */
export const maskOf = (transports: readonly Transport[]) => transports.reduce((mask, t) => mask | TRANSPORT_BITS[t], 0);

/** Whether a transport is among those of a mask. */
export const maskHas = (mask: number, transport: Transport) => (mask & TRANSPORT_BITS[transport]) !== 0;
