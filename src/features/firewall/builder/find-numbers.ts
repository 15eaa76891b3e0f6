/** Numbers as things to choose: `445`, `tcp/88`, `5000-5010/udp`, `ip protocol 47`. */
import { readQuery, tidy } from '#features/search/index.ts';
import { MAX_IP_PROTOCOL, wholeNumber } from './codes.ts';

/** `ip/47`, `protocol 47`, `IP protocol 47`, `ip proto 47`. */
const IP_PROTOCOL = /^(?:ip[ /]?)?(?:proto(?:col)?[ /:]*|(?<=ip[ /]))(?:number |no\.? )?(\d{1,3})$/;

/** A number without a transport may be meant on either. */
const BOTH = ['tcp', 'udp'];

/** The names of items for a text that is nothing but numbers; empty for any other. */
export function findNumbers(typed: string): string[] {
  const protocol = wholeNumber(IP_PROTOCOL.exec(tidy(typed))?.[1] ?? '', MAX_IP_PROTOCOL);
  if (protocol !== undefined) return [`ip/${protocol}`];
  return readQuery(typed).asked.flatMap(({ from, to, transport }) =>
    (transport === undefined ? BOTH : [transport]).map((one) => `${one}/${from === to ? from : `${from}-${to}`}`),
  );
}

/** What is to be said of numbers that are none of a port. */
export function numberProblem(typed: string): string | undefined {
  const { tooLarge } = readQuery(typed);
  return tooLarge.length > 0 ? `${tooLarge[0]} is too high: ports end at 65535.` : undefined;
}
