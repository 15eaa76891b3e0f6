/** Whether the rules of a firewall let anybody reach a listener, and whom. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { type CheckedSet, closedText, doubtsText, whoText } from '#features/rule-check/index.ts';
import {
  type AddressSet,
  ask,
  type Asked,
  intersection,
  type OpenPorts,
  readAddresses,
  sameIntervals,
  unionOf,
  versionAddresses,
} from '#features/rule-readers/index.ts';
import type { MergedListener } from '../explain/merged-listener.ts';
import { bareName } from '../explain/program-name.ts';
import { isDockerProxy } from '../parse/attach-owners.ts';

/** What the rules are asked by. */
export type AskedListener = Pick<
  MergedListener,
  'host' | 'transport' | 'from' | 'to' | 'addresses' | 'reach' | 'program' | 'inside' | 'kind'
>;

/** `open` to anybody, to `some`, to nobody; `silent` where the rules don't speak of its addresses. */
export type ReachAccess = 'open' | 'some' | 'not-judged' | 'closed' | 'silent';

export interface ReachAnswer {
  access: ReachAccess;
  /** In sentences, each with its lines. */
  says: readonly string[];
}

const bareAddress = (address: string): string => address.replace(/[[\]]/g, '').replace(/%.*$/, '');
const isWildcard = (ip: string): boolean => ip === '*' || ip === '0.0.0.0' || ip === '::' || ip === '';
const isV4 = (ip: string): boolean => /^\d+(?:\.\d+){3}$/.test(ip);

/** Who may send to it: whoever listens on `0.0.0.0` answers no IPv6. */
function sourcesOf(ips: readonly string[]): AddressSet | undefined {
  if (ips.length === 0 || ips.some((ip) => ip === '*' || ip === '::')) return undefined;
  if (ips.every(isV4)) return versionAddresses(4);
  return ips.every((ip) => ip.includes(':')) ? versionAddresses(6) : undefined;
}

function askedFor({ transport, from, to, addresses }: AskedListener): Asked {
  const ips = addresses.map(bareAddress);
  const sources = sourcesOf(ips);
  const own = ips.map((ip) => (isWildcard(ip) ? undefined : readAddresses(ip)));
  const destinations = own.length > 0 && own.every((set) => set !== undefined) ? unionOf(own.flat()) : undefined;
  return {
    protocol: transports[transport].ipProtocol,
    ports: [from, to],
    ...(sources ? { sources } : {}),
    ...(destinations ? { destinations } : {}),
  };
}

const nameOf = (program: string): string => bareName(program).toLowerCase();

/** Whether a rule for certain programs is one for this listener; undefined where its program isn't known. */
function isForProgram({ programs }: OpenPorts, { program }: AskedListener): boolean | undefined {
  if (programs === null) return true;
  if (program === null) return undefined;
  return programs.names.some((name) => nameOf(name) === nameOf(program)) !== programs.isNegated;
}

const PUBLISHED =
  'Not judged: a port that a container publishes is passed on before these rules are asked. Paste the nat table too.';
const SILENT: ReachAnswer = { access: 'silent', says: [] };

/** Whether an opening is for everybody whom the rules speak of, wherever it comes in. */
const isForAnybody = ({ sources, destinations, interfaces, sourcePorts }: OpenPorts, anybody: AddressSet): boolean =>
  destinations === null && interfaces === null && sourcePorts === null && sameIntervals(sources, anybody);

/** Asks one rule set for one listener that others can reach by its address. */
export function askRules({ judgement, failure, isForOwnPrograms }: CheckedSet, listener: AskedListener): ReachAnswer {
  if (failure !== null) return { access: 'not-judged', says: [`Not judged: ${failure}`] };
  if (isForOwnPrograms && (listener.inside !== null || isDockerProxy(listener)))
    return { access: 'not-judged', says: [PUBLISHED] };
  const asked = askedFor(listener);
  const { access, openings, closedOn, hasClosed } = ask(judgement, asked);
  if (access === 'not-judged' && openings.length === 0 && !hasClosed) return SILENT;
  const own = openings.map((opening) => ({ opening, fits: isForProgram(opening, listener) }));
  const open = own.filter(({ opening, fits }) => opening.outcome === 'open' && fits === true);
  const doubtful = own.filter(
    ({ opening, fits }) => fits !== false && (opening.outcome !== 'open' || fits === undefined),
  );
  const says = [
    ...open.map(({ opening }) => `Open to ${whoText(opening, judgement)}.`),
    ...doubtful.map(({ opening, fits }) => {
      const why = doubtsText(opening);
      const reason = fits === undefined ? ['the listing doesn’t name the program'] : why;
      return `Not judged: ${whoText(opening, judgement)}; ${reason.join('; ')}.`;
    }),
  ];
  const anybody = asked.sources ? intersection(judgement.entered, asked.sources) : judgement.entered;
  const isOpen = access === 'open' || open.some(({ opening }) => isForAnybody(opening, anybody));
  if (isOpen) return { access: 'open', says };
  if (open.length > 0) return { access: 'some', says };
  if (doubtful.length > 0) return { access: 'not-judged', says };
  return { access: 'closed', says: [`${closedText(closedOn, isForOwnPrograms)}.`] };
}
