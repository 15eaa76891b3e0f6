/** What both ways to write a rule for Windows share. */
import { divided } from '../model/notes.ts';
import { portsText, targetText } from '../model/target.ts';
import type { Permit, RuleSet, Target } from '../model/rule-set.ts';

/** The endpoint mapper's port: Windows Firewall has a keyword for it, and follows it. */
const ENDPOINT_MAPPER = 135;

/** The protocol of a target and its port, as Windows has them; `port` is missing for an IP protocol. */
export interface WindowsTarget {
  protocol: string;
  port?: string;
}

/**
 * A target as Windows Firewall writes it. RPC and its endpoint mapper have keywords; the mapper's differs:
 * `RPCEPMap` for New-NetFirewallRule, `RPC-EPMap` for netsh.
 */
export function windowsTarget(target: Exclude<Target, { kind: 'dynamic' }>, mapper: string): WindowsTarget {
  if (target.kind === 'ip') return { protocol: String(target.protocol) };
  if (target.kind === 'rpc') return { protocol: 'TCP', port: 'RPC' };
  const isMapper = target.transport === 'tcp' && target.from === ENDPOINT_MAPPER && target.to === ENDPOINT_MAPPER;
  return { protocol: target.transport.toUpperCase(), port: isMapper ? mapper : portsText(target) };
}

/** Ports belong to TCP and UDP only (MS-FASP, FW_RULE): another transport could only be opened as a whole. */
export const WHY_NOT =
  'Windows Firewall knows ports of TCP and UDP only; a rule for the protocol would open all of it.';
export const forWindows = (permits: readonly Permit[]): [Permit[], Permit[]] =>
  divided(permits, ({ target }) => target.kind !== 'ports' || target.transport === 'tcp' || target.transport === 'udp');

/** The name that the list of rules shows. */
export const ruleName = (target: Target): string => `Allow ${targetText(target)} in`;

/** Whether a permit is written with a keyword of RPC. */
export const usesKeyword = ({ target }: Permit): boolean =>
  target.kind === 'rpc' || (target.kind === 'ports' && windowsTarget(target, 'mapper').port === 'mapper');

/** Why Windows' line says RPC where others say a range. */
export const RPC_TRAP =
  'For RPC the port is the keyword RPC or RPCEPMap, not a range: so the firewall follows the endpoint mapper.';

/** What is to be said where the machines that listen may be too old for the lines. */
export const oldWindows = ({ generation }: Pick<RuleSet, 'generation'>): string[] =>
  generation === 'before-vista'
    ? ['For a newer machine that listens: Windows before Vista takes none of these lines, only netsh firewall.']
    : [];
