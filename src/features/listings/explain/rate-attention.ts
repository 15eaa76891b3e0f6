/** How much a row deserves a look, and why. A number proves nothing: each reason is one to ask, none is a finding. */
import verdicts from '#content/vocab/verdicts.json' with { type: 'json' };
import type { Verdict } from '#content-model/vocab.ts';
import type { Judged } from './match/match-rule.ts';
import type { Fit, Listening, Weight } from './explained-row.ts';

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

const RANKS: Readonly<Record<Weight, number>> = { first: 0, look: 1, plain: 2, local: 3 };
export const rankOf = (weight: Weight) => RANKS[weight];

const sentence = (text: string) => (text === '' || text.endsWith('.') ? text : `${text}.`);

/** The verdict's words in front of the fit's; where the verdict weighs more, its label is the reason. */
function told(judged: Judged, verdict: Verdict, heavier: boolean): Pick<Weighed, 'why' | 'detail'> {
  const { label, description } = verdicts[verdict];
  const details = [sentence(description), heavier ? sentence(judged.why) : '', judged.detail];
  return { why: heavier ? label : judged.why, detail: details.filter(Boolean).join(' ') };
}

/** The weight with its reason. On loopback the reasons stay, and weigh nothing. */
export function weigh(judged: Judged, listening: Listening, place: Place): Weighed {
  const fitting = byFit(judged, listening, place);
  const verdict = judged.fit === 'handed-out' ? 'plain' : byVerdict(place);
  const heavier = rankOf(verdict) < rankOf(fitting);
  const words = verdict === 'plain' || place.verdict === null ? judged : told(judged, place.verdict, heavier);
  const weight = heavier ? verdict : fitting;
  return { weight: listening.reach === 'loopback' ? 'local' : weight, why: words.why, detail: words.detail };
}
