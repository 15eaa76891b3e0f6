/** How much a row deserves a look, and why. A number proves nothing: each reason is one to ask, none is a finding. */
import verdicts from '#content/vocab/verdicts.json' with { type: 'json' };
import type { Verdict } from '#schemas/vocab.ts';
import type { Judged } from './judged.ts';
import type { Fit, Listening, Weight } from './row.ts';

export interface Weighed {
  weight: Weight;
  why: string;
  detail: string;
}

/** What is known of the place besides the program. */
export interface Place {
  /** The chart's verdict on the port; null where it has none for this transport. */
  verdict: Verdict | null;
}

const isOpen = ({ reach }: Listening) => reach === 'world' || reach === 'address';

/** What the fit of program and port says, by itself. */
function byFit({ fit }: Judged, listening: Listening, { verdict }: Place): Weight {
  if (fit === 'usurper') return 'first';
  if (fit === 'stranger') return verdict !== null && listening.reach === 'world' ? 'first' : 'look';
  const asks: readonly Fit[] = ['foreign', 'unknown', 'missing'];
  return asks.includes(fit) && isOpen(listening) ? 'look' : 'plain';
}

/** What the chart's verdict says, whoever listens. */
function byVerdict({ verdict }: Place): Weight {
  if (verdict === 'unusual') return 'first';
  return verdict === 'legacy' ? 'look' : 'plain';
}

const ORDER: readonly Weight[] = ['first', 'look', 'plain', 'local'];
export const rankOf = (weight: Weight) => ORDER.indexOf(weight);

const sentence = (text: string) => (text === '' || text.endsWith('.') ? text : `${text}.`);

/** The weight with its reason: the verdict's where it weighs more than the fit, which is told behind it. */
export function weigh(judged: Judged, listening: Listening, place: Place): Weighed {
  const { why, detail, fit } = judged;
  const fitting = byFit(judged, listening, place);
  const told = fit === 'handed-out' ? 'plain' : byVerdict(place);
  const heavier = rankOf(told) < rankOf(fitting);
  const weight = heavier ? told : fitting;
  const verdict = told === 'plain' || place.verdict === null ? undefined : verdicts[place.verdict];
  const detailed = [verdict && sentence(verdict.description), detail && heavier ? sentence(why) : '', detail];
  const words = {
    why: heavier && verdict ? verdict.label : why,
    detail: detailed.filter(Boolean).join(' '),
  };
  if (listening.reach === 'loopback') return { weight: 'local', ...words };
  return { weight, ...words };
}
