/** The kinds of rule set that are read: the one list of them. A new kind is a file in `kinds/` and a line here. */
import { iptablesSave } from './kinds/iptables/save.ts';
import { nft } from './kinds/nft/nft.ts';
import { ufw } from './kinds/ufw.ts';
import type { RuleSetKind } from './rule-set-kind.ts';

/** In the order in which they are asked whether a line starts one: the first that says so reads on. */
export const RULE_SET_KINDS: readonly RuleSetKind[] = [iptablesSave, nft, ufw];

/** The kind with an id; undefined for an id that no reading has. */
export const ruleSetKind = (id: string): RuleSetKind | undefined => RULE_SET_KINDS.find((kind) => kind.id === id);
