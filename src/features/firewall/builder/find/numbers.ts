/** Numbers as things to choose: `445`, `tcp/88`, `5000-5010/udp`, `ip protocol 47`. */
import { MAX_PORT } from '#chart/port-space.ts';
import { ICMP, ICMP_TYPES, ICMPV6 } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';
import { readQuery, normalizeQuery } from '#features/search/index.ts';
import { MAX_IP_PROTOCOL, wholeNumber } from '../link/codes.ts';
import { isTransport } from '../link/selection-text.ts';
import type { NumbersSubject } from '../subjects/numbers.ts';

/** ICMP goes by types: whoever asks for all of it is offered each of them. */
const icmpMessages = (): NumbersSubject[] => ICMP_TYPES.map((type) => ({ kind: 'icmp', type }));

/** `ip/47`, `protocol 47`, `IP protocol 47`, `ip proto 47`. */
const IP_PROTOCOL = /^(?:ip[ /]?)?(?:proto(?:col)?[ /:]*|(?<=ip[ /]))(?:number |no\.? )?(\d{1,3})$/;

/** A number without a transport may be meant on either. */
export const USUAL_TRANSPORTS: readonly Transport[] = ['tcp', 'udp'];

/** What a text that is nothing but numbers may mean; empty for any other. */
export function findNumbers(typed: string): NumbersSubject[] {
  const number = wholeNumber(IP_PROTOCOL.exec(normalizeQuery(typed))?.[1] ?? '', MAX_IP_PROTOCOL);
  if (number === ICMP || number === ICMPV6) return icmpMessages();
  if (number !== undefined) return [{ kind: 'ip-protocol', number }];
  // In a rule a range may have a colon: `8000:8100/tcp`.
  return readQuery(typed.replace(/(\d):(?=\d)/g, '$1-')).asked.flatMap(({ from, to, transport }) =>
    (transport === undefined ? USUAL_TRANSPORTS : [transport].filter(isTransport)).map((one): NumbersSubject => ({
      kind: 'ports',
      transport: one,
      from,
      to,
    })),
  );
}

/** What is to be said of numbers that are none of a port. */
export function numberProblem(typed: string): string | undefined {
  const { tooLarge } = readQuery(typed);
  return tooLarge.length > 0 ? `${tooLarge[0]} is too high: ports end at ${MAX_PORT}.` : undefined;
}
