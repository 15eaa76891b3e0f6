/** The logic that other rooms may use. */
export { type Answer, ask, type Asked } from './judge/ask.ts';
export { openBeyond } from './judge/beyond.ts';
export { judge, type Judgement } from './judge/judge.ts';
export { openPorts, type OpenPorts } from './judge/openings.ts';
export { type AddressSet, addressesText, readAddresses, versionAddresses } from './model/addresses.ts';
export { difference, intersection, type Intervals, numbers, sameIntervals, unionOf } from './model/intervals.ts';
export type { NameLookup } from './model/part.ts';
export { protocolText } from './model/protocols.ts';
export type { FirewallSet, ReadLine, RuleSetReading } from './model/rule.ts';
export { readRuleSets } from './read-rule-sets.ts';
export { RULE_SET_KINDS } from './rule-set-kinds.ts';
