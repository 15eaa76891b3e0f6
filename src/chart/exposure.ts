/** Who may reach a number: what the exposures of its services come to. */
import { type Demand, type Protection, type Reach, vocab, wordsOf } from '#content-model/vocab.ts';
import type { ExposureEntry } from '#content-model/exposure.ts';
import type { Endpoint } from './model.ts';
import { inReadingOrder, isAtHome, leadersOf } from './port-uses.ts';

/** The circles of those who may reach something, from this machine outwards; each holds those before it. */
export const REACHES: readonly Reach[] = wordsOf(vocab.reaches);

/** Whether somebody of a circle may reach what is meant for `reach`. */
const reaches = (reach: Reach, circle: Reach): boolean => REACHES.indexOf(circle) <= REACHES.indexOf(reach);

/** What somebody of a circle gets: meant for it; meant for others and asking for a logon; meant for others and asking for nothing. */
export type Allowance = 'yes' | 'care' | 'no';

const isGuarded = (authentication: Demand | undefined, encryption: Demand | undefined) =>
  authentication === 'required' && encryption === 'required';

/**
 * Whether a circle may reach it: yes within what it is meant for; with care one circle further, where it asks for
 * a logon and encrypts; otherwise no. The internet is never let in with care: a logon that anybody can try is no guard
 * of what was meant for people one knows.
 */
export function allowanceOf(
  {
    reach,
    authentication,
    encryption,
  }: { reach: Reach; authentication?: Demand | undefined; encryption?: Demand | undefined },
  circle: Reach,
): Allowance {
  if (reaches(reach, circle)) return 'yes';
  const steps = REACHES.indexOf(circle) - REACHES.indexOf(reach);
  return steps === 1 && circle !== 'internet' && isGuarded(authentication, encryption) ? 'care' : 'no';
}

/** What the protection of a protocol says of the encryption of whatever speaks it; of others nothing follows. */
const ENCRYPTION: Partial<Record<Protection, Demand>> = { encrypted: 'required', cleartext: 'none' };

/** What an endpoint without an exposure of its own has: that of its service, with the encryption of its protocol. */
export function inheritedExposure(
  exposure: ExposureEntry | undefined,
  protection: Protection | undefined,
): ExposureEntry | undefined {
  const encryption = protection && ENCRYPTION[protection];
  return exposure && encryption && exposure.encryption !== encryption ? { ...exposure, encryption } : exposure;
}

/** An endpoint of which the chart says who may reach it. */
type ExposedEndpoint = Endpoint & { exposure: ExposureEntry };

const isExposed = (endpoint: Endpoint): endpoint is ExposedEndpoint => endpoint.exposure !== undefined;

/** The endpoints whose exposure is known, the one first that may be reached by the fewest. */
const byReach = (endpoints: readonly Endpoint[]): ExposedEndpoint[] =>
  endpoints.filter(isExposed).sort((a, b) => REACHES.indexOf(a.exposure.reach) - REACHES.indexOf(b.exposure.reach));

/** What one expects at a number: malware is that only where nothing else is. */
function expectedAt(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const expected = endpoints.filter(({ family }) => family !== 'malware');
  return expected.some(isExposed) ? expected : endpoints;
}

/** Of those that listen at a number: whom one means by it; else the ones that listen untouched; else all. */
const speakersFor = (listening: readonly Endpoint[]): readonly Endpoint[] =>
  [leadersOf(listening), listening.filter((e) => e.default === 'on')].find((some) => some.some(isExposed)) ?? listening;

/** Who may reach a number, by those that listen there. */
export interface PortExposure {
  /** Of the services that one means by the number (else of those that listen untouched, else of all) the one that the fewest may reach. */
  strictest: ExposedEndpoint;
  /** How many other services are meant for fewer than that one is. */
  narrower: number;
  /** All other services with an exposure, each once, by how far they are meant to be reached. */
  others: readonly { reach: Reach; endpoints: readonly ExposedEndpoint[] }[];
  /** How many other services listen of which the chart does not say it. */
  unknown: number;
}

/**
 * Undefined where of no service at the number anything is known. What only comes in through another, or connects to
 * the number elsewhere, speaks for it where nothing else does.
 */
export function portExposure(endpoints: readonly Endpoint[]): PortExposure | undefined {
  const all = inReadingOrder(endpoints);
  const own = all.some(isAtHome) ? all.filter(isAtHome) : all;
  const [strictest] = byReach(speakersFor(expectedAt(own)));
  if (!strictest) return undefined;
  const others = [...new Map(byReach(own).map((e) => [e.service, e])).values()].filter(
    ({ service }) => service !== strictest.service,
  );
  const known = new Set(own.filter(isExposed).map((e) => e.service));
  return {
    strictest,
    narrower: others.filter((e) => !reaches(e.exposure.reach, strictest.exposure.reach)).length,
    others: REACHES.flatMap((reach) => {
      const there = others.filter((e) => e.exposure.reach === reach);
      return there.length === 0 ? [] : [{ reach, endpoints: there }];
    }),
    unknown: new Set(own.map((e) => e.service)).difference(known).size,
  };
}
