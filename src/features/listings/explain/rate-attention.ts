/** How much a row deserves a look, and why. A number proves nothing: each reason is one to ask, none is a finding. */
import verdicts from '#content/vocab/verdicts.json' with { type: 'json' };
import type { Verdict } from '#content-model/vocab.ts';
import type { ProgramMatch } from './match/match-rule.ts';
import type { MatchKind, MergedListener, AttentionLevel } from './explained-row.ts';

/** A row's attention level, with its reason. */
export interface RatedAttention {
  attention: AttentionLevel;
  why: string;
  detail: string;
}

/** What is known of the port besides the program. */
export interface PortVerdict {
  /** The chart's verdict on the port; null where it has none for this transport. */
  verdict: Verdict | null;
}

const isReachable = ({ reach }: MergedListener) => reach === 'world' || reach === 'address';

/** What program and port say together, by themselves. */
function byMatch({ match }: ProgramMatch, listener: MergedListener, { verdict }: PortVerdict): AttentionLevel {
  if (match === 'impostor') return 'first';
  if (match === 'unknown-program') return verdict !== null && listener.reach === 'world' ? 'first' : 'look';
  const questionable: readonly MatchKind[] = ['unexpected-port', 'uncharted', 'program-missing'];
  return questionable.includes(match) && isReachable(listener) ? 'look' : 'plain';
}

/** What the chart's verdict says, whoever listens. */
function byVerdict({ verdict }: PortVerdict): AttentionLevel {
  if (verdict === 'unusual') return 'first';
  return verdict === 'legacy' ? 'look' : 'plain';
}

const ATTENTION_RANKS: Readonly<Record<AttentionLevel, number>> = { first: 0, look: 1, plain: 2, local: 3 };
/** The level's place in the order, from 0: the most urgent first. */
export const attentionRank = (level: AttentionLevel) => ATTENTION_RANKS[level];

const sentence = (text: string) => (text === '' || text.endsWith('.') ? text : `${text}.`);

/** The verdict's words in front of the match's; where the verdict asks for more attention, its label is the reason. */
function withVerdict(
  matched: ProgramMatch,
  verdict: Verdict,
  verdictPrevails: boolean,
): Pick<RatedAttention, 'why' | 'detail'> {
  const { label, description } = verdicts[verdict];
  const details = [sentence(description), verdictPrevails ? sentence(matched.why) : '', matched.detail];
  return { why: verdictPrevails ? label : matched.why, detail: details.filter(Boolean).join(' ') };
}

/** The attention that a row deserves, and why. On loopback the reasons stay, and raise nothing. */
export function rateAttention(matched: ProgramMatch, listener: MergedListener, port: PortVerdict): RatedAttention {
  const byProgram = byMatch(matched, listener, port);
  const verdict = matched.match === 'ephemeral' ? 'plain' : byVerdict(port);
  const verdictPrevails = attentionRank(verdict) < attentionRank(byProgram);
  const words =
    verdict === 'plain' || port.verdict === null ? matched : withVerdict(matched, port.verdict, verdictPrevails);
  const level = verdictPrevails ? verdict : byProgram;
  return { attention: listener.reach === 'loopback' ? 'local' : level, why: words.why, detail: words.detail };
}
