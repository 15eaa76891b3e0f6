/** How much a row deserves a look, and why. A number proves nothing: each reason is one to ask, none is a finding. */
import verdicts from '#content/vocab/verdicts.json' with { type: 'json' };
import { servicePath } from '#chart/addresses.ts';
import { rangeOf } from '#chart/port-space.ts';
import type { Verdict } from '#content-model/vocab.ts';
import { type Danger, dangerDetail, dangerWhy } from './danger.ts';
import { MAX_TENANTS } from './facts.ts';
import { RUNTIMES_ARE_USUAL_ON } from './proxies-and-runtimes.ts';
import type { ProgramMatch } from './match/match-rule.ts';
import type { AttentionLevel, MatchKind, PageLink } from './explained-row.ts';
import type { MergedListener } from './merged-listener.ts';

/** A row's attention level, with its reason. */
export interface RatedAttention {
  attention: AttentionLevel;
  /** The higher, the sooner, within its level. */
  severity: number;
  why: string;
  detail: string;
  links: readonly PageLink[];
}

/** What is known of the port besides the program. */
export interface PortVerdict {
  /** The chart's verdict on the port; null where it has none for this transport. */
  verdict: Verdict | null;
  /** How many pieces of software one means by the number. */
  tenants: number;
  /** Whether any is known there. */
  isCharted: boolean;
  /** What it means that it can be reached; undefined where that isn't known. */
  danger: Danger | undefined;
}

const isReachable = ({ reach }: MergedListener) => reach === 'world' || reach === 'address';

/** What program and port say together, by themselves. */
function byMatch({ match }: ProgramMatch, listener: MergedListener, port: PortVerdict): AttentionLevel {
  if (match === 'impostor' || match === 'suspicious' || match === 'misplaced') return 'first';
  const isUsualForAnything = RUNTIMES_ARE_USUAL_ON.has(listener.from);
  // Somebody else's well-known number is chosen to be let through.
  const isSystemPort = port.tenants > 0 && !isUsualForAnything && rangeOf(listener.from).id === 'system';
  const isOwned = isSystemPort || (port.verdict !== null && port.tenants > 0 && port.tenants <= MAX_TENANTS);
  if (match === 'unknown-program') return isOwned && listener.reach === 'world' ? 'first' : 'look';
  if (match === 'unexpected-port' && isSystemPort && isReachable(listener)) return 'first';
  if (match === 'unexpected-port' && isMovedInPeace(listener, port)) return 'plain';
  const questionable: readonly MatchKind[] = ['unexpected-port', 'uncharted', 'program-missing'];
  return questionable.includes(match) && isReachable(listener) ? 'look' : 'plain';
}

/** Known software on a number that takes nobody's place: it gives nothing away, or it is UDP, where a socket need not listen. */
const isMovedInPeace = ({ transport, from }: MergedListener, { danger }: PortVerdict): boolean =>
  rangeOf(from).id !== 'system' && (danger?.level === 'plain' || transport === 'udp');

/** What the chart's verdict says, whoever listens. */
function byVerdict({ verdict }: PortVerdict): AttentionLevel {
  if (verdict === 'unusual') return 'first';
  return verdict === 'legacy' ? 'look' : 'plain';
}

const ATTENTION_RANKS: Readonly<Record<AttentionLevel, number>> = {
  first: 0,
  look: 1,
  unknown: 2,
  plain: 3,
  local: 4,
};
/** The level's place in the order, from 0: the most urgent first. */
export const attentionRank = (level: AttentionLevel) => ATTENTION_RANKS[level];

const isSooner = (a: AttentionLevel, b: AttentionLevel) => attentionRank(a) < attentionRank(b);

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

/** Whoever hides behind a name is asked before whoever is only open. */
const SEVERITY_OF_MATCH: Partial<Readonly<Record<MatchKind, number>>> = {
  impostor: 100,
  suspicious: 90,
  misplaced: 80,
  'unknown-program': 10,
  'unexpected-port': 8,
};

/** The exposure's words in front of the match's, with the service's page. */
function withDanger(
  danger: Danger,
  matched: ProgramMatch,
  listener: MergedListener,
): Omit<RatedAttention, 'attention'> {
  const { title, id } = danger.software;
  const page = { text: title, path: servicePath(id) };
  return {
    severity: danger.score,
    why: dangerWhy(danger, listener),
    detail: [dangerDetail(danger), matched.detail].filter(Boolean).join(' '),
    links: [page, ...matched.links.filter(({ path }) => path !== page.path)],
  };
}

/** Where neither program nor number says anything, that is what is said. */
const isUnknown = ({ match, why }: ProgramMatch, { verdict, isCharted }: PortVerdict): boolean =>
  match === 'no-programs' && why === '' && verdict === null && !isCharted;

const UNKNOWN = 'Nothing is known of it';

/** On loopback the reasons stay and raise nothing, but for a program that should not be there at all. */
function onLoopback(level: AttentionLevel, { match }: ProgramMatch): AttentionLevel {
  return level === 'first' && match === 'suspicious' ? 'look' : 'local';
}

/** The attention that a row deserves, and why: of program, verdict and exposure the one that asks for most. */
export function rateAttention(matched: ProgramMatch, listener: MergedListener, port: PortVerdict): RatedAttention {
  const byProgram = byMatch(matched, listener, port);
  const verdict = matched.match === 'ephemeral' ? 'plain' : byVerdict(port);
  const verdictPrevails = isSooner(verdict, byProgram);
  const level = verdictPrevails ? verdict : byProgram;
  const { danger } = port;
  if (danger && danger.level !== 'plain' && !isSooner(level, danger.level))
    return { attention: danger.level, ...withDanger(danger, matched, listener) };
  const words =
    verdict === 'plain' || port.verdict === null ? matched : withVerdict(matched, port.verdict, verdictPrevails);
  const unknown = level === 'plain' && listener.reach !== 'loopback' && isUnknown(matched, port);
  const shown = unknown ? 'unknown' : level;
  return {
    attention: listener.reach === 'loopback' ? onLoopback(level, matched) : shown,
    severity: SEVERITY_OF_MATCH[matched.match] ?? 1,
    why: unknown ? UNKNOWN : words.why,
    detail: words.detail,
    links: matched.links,
  };
}
