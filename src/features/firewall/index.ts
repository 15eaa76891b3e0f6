/** The logic that other rooms may use. */
export { gatherCatalogue } from './builder/gather.ts';
export { firewallLink } from './builder/state.ts';
export { mergePermits, permitOf } from './model/permits.ts';
export type { Permit, RuleSet, Way } from './model/rule-set.ts';
export { openingsOf, rulesFor } from './page-rules.ts';
export { cisco } from './syntax/cisco.ts';
export { netsh } from './syntax/netsh.ts';
export { nftables } from './syntax/nftables.ts';
export { powershell } from './syntax/powershell.ts';
export type { Syntax } from './syntax/syntax.ts';
