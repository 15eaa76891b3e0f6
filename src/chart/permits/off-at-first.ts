/** Which endpoints of a service stay closed until somebody asks for them. */
import { isListening } from '../endpoint.ts';
import type { Endpoint } from '../model.ts';

/** Meant for programs of the same machine: no rule lets anybody in. */
export const isForSameMachine = ({ exposure }: Pick<Endpoint, 'exposure'>): boolean =>
  exposure?.reach === 'same-machine';

/** What only older versions have; what nobody else reaches as long as its address is not changed. */
const isLegacy = ({ until }: Endpoint): boolean => until !== undefined;
const keepsToItself = ({ listens, main }: Endpoint): boolean => listens === 'loopback' && !main;

/** Who comes to a service: those whose wish to get through says nothing of its other nodes and its administrators. */
const isForClients = ({ exposure }: Endpoint): boolean =>
  exposure?.reach === 'clients' || exposure?.reach === 'internet';
const isForItsOwn = ({ exposure }: Endpoint): boolean =>
  exposure?.reach === 'peers' || exposure?.reach === 'management';

/**
 * Whether a service has to be set up before its main port is there, while nobody else can reach another of its ports:
 * then what is off is what it listens on once it is used, and somebody who chooses it wants just that. Where nothing is
 * known of the main port, it is not told so.
 */
function isOffUntilSetUp(listening: readonly Endpoint[]): boolean {
  const main = listening.filter((e) => e.main);
  const isUsed = main.some((e) => e.default === 'on' || e.default === 'documented');
  const isOn = listening.some((e) => e.default === 'on' && !isForSameMachine(e));
  return main.some((e) => e.default === 'off') && !isUsed && !isOn;
}

/**
 * The ids of what isn't opened at first: what an untouched installation has off, what is of the past, what is meant for,
 * or kept to, the same machine, and beside a main port for clients what its nodes and administrators alone come for.
 * Never all that listens: where only such things are left, the ones meant for the same machine stay closed, and where
 * there is nothing else, none does. What a service opens elsewhere has no default, and is nothing that it listens on.
 */
export function offAtFirst(endpoints: readonly Endpoint[]): ReadonlySet<string> {
  const listening = endpoints.filter(isListening);
  const waitsForSetUp = isOffUntilSetUp(listening);
  // What the set-up of the main port doesn't bring along has to be set up by itself.
  const isOff = (endpoint: Endpoint) =>
    waitsForSetUp ? endpoint.default === 'documented' && !endpoint.main : endpoint.default === 'off';
  const isShut = (endpoint: Endpoint) =>
    isForSameMachine(endpoint) || isOff(endpoint) || isLegacy(endpoint) || keepsToItself(endpoint);
  const servesClients = listening.some((endpoint) => endpoint.main && isForClients(endpoint) && !isShut(endpoint));
  const isSetAside = (endpoint: Endpoint) => isShut(endpoint) || (servesClients && isForItsOwn(endpoint));
  const closed = [isSetAside, isForSameMachine].find((is) => !listening.every(is));
  return new Set(closed ? listening.filter(closed).map(({ id }) => id) : []);
}
