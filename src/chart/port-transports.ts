/** The transports that a port is really used with. */
import { type Transport, vocab, wordsOf } from '#content-model/vocab.ts';
import type { Port } from './model.ts';
import type { Registration } from './registry.ts';

/** Where a registration holds, as a label: `TCP`; some ranges are registered without a transport. */
export const registeredOn = ({ transport }: Registration): string =>
  transport === null ? 'no transport in particular' : vocab.transports[transport].label;

/** The first name on each transport: what a port is called in few words. */
export const primaryOf = (registrations: readonly Registration[]): Registration[] =>
  registrations.filter((r, i) => registrations.findIndex(({ transport }) => transport === r.transport) === i);

/** TCP and UDP as the chart's services use them; where none does, as they are registered. */
export function transportsOf(port: Pick<Port, 'endpoints' | 'registrations'>): Transport[] {
  const used = new Set(port.endpoints.map((e) => e.transport));
  const registered = new Set(port.registrations.map((r) => r.transport));
  const chosen = used.size > 0 ? used : registered;
  return wordsOf(vocab.transports).filter((t) => chosen.has(t));
}
