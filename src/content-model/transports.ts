/** The transports by themselves: browser code that reads or prints one needs no other vocabulary. */
import transports from '#content/vocab/transports.json' with { type: 'json' };

export type Transport = keyof typeof transports;

/** All transports, in the vocabulary's order. */
export const TRANSPORTS = Object.keys(transports) as readonly Transport[];

/** For the source of a regular expression: `tcp|udp|sctp|dccp`. */
export const TRANSPORT_WORDS: string = TRANSPORTS.join('|');
