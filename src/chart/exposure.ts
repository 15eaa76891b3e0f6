/** Who may reach a number: what the exposures of its services come to. */
import { type Demand, type Reach, vocab, wordsOf } from '#content-model/vocab.ts';
import type { Endpoint } from './model.ts';

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
 * a logon and encrypts; otherwise no.
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
  return steps === 1 && isGuarded(authentication, encryption) ? 'care' : 'no';
}

/** The endpoints whose exposure is known, the one first that may be reached by the fewest. */
export const byReach = (endpoints: readonly Endpoint[]): Endpoint[] =>
  endpoints
    .filter(({ exposure }) => exposure !== undefined)
    .sort(
      (a, b) => REACHES.indexOf(a.exposure?.reach ?? 'internet') - REACHES.indexOf(b.exposure?.reach ?? 'internet'),
    );
