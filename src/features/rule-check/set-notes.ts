/** What has to be known of a rule set besides: what it does with all the rest, and of which addresses it speaks. */
import {
  type FirewallSet,
  intersection,
  RULE_SET_KINDS,
  type RuleSetReading,
  versionAddresses,
} from '#features/rule-readers/index.ts';
import { count } from '#lib/text.ts';
import type { CheckedSet } from './check-set.ts';
import { isTranslating } from './port-publishing.ts';

const POLICIES = {
  accept: 'lets in what no rule takes',
  drop: 'drops what no rule takes',
  reject: 'refuses what no rule takes',
  unknown: 'has a policy that is not in the paste',
} as const;

/** Chains by name whose policy is told; more than these are no help. */
const MAX_CHAINS = 6;

const policies = ({ chains }: FirewallSet): string[] =>
  chains
    .filter((chain) => chain.hook?.direction === 'in' && !isTranslating(chain))
    .slice(0, MAX_CHAINS)
    .map(({ name, policy, policyLine }) => {
      const line = policyLine === null ? '' : ` (line ${policyLine})`;
      return `${name === '' ? 'The set' : name} ${POLICIES[policy]}${line}.`;
    });

const speaksOf = ({ covers }: FirewallSet, version: 4 | 6) =>
  intersection(covers, versionAddresses(version)).length > 0;

function versions(set: FirewallSet): string[] {
  if (speaksOf(set, 4) && speaksOf(set, 6)) return [];
  return speaksOf(set, 6)
    ? ['These are rules for IPv6 alone. IPv4 has rules of its own: paste those, too.']
    : ['These are rules for IPv4 alone. IPv6 has rules of its own, or none: paste those, too.'];
}

const PUBLISHED =
  'A port that a container publishes is passed on before these rules are asked; the nat table decides it, and that is not in the paste.';

/** In sentences. */
export const setNotes = (reading: RuleSetReading, set: FirewallSet, { isForOwnPrograms }: CheckedSet): string[] => [
  ...policies(set),
  ...versions(set),
  ...(isForOwnPrograms ? [PUBLISHED] : []),
  ...reading.notices,
];

/** `iptables-save, lines 1–37`, with the name of the set where it has one. */
export function setTitle({ kind, from, to }: RuleSetReading, { name }: FirewallSet): string {
  const label = RULE_SET_KINDS.find(({ id }) => id === kind)?.label ?? kind;
  return `${name === '' ? '' : `${name}: `}${label}, ${from === to ? `line ${from}` : `lines ${from}–${to}`}`;
}

/** Of how many lines nothing could be made. */
export const leftOverText = (lines: number): string => `${count(lines, 'line')} not understood`;
