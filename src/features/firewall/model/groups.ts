/** Windows' built-in rule groups: which of them cover a set's permits, and what more they open. */
import groups from '#content/vocab/rule-groups.json' with { type: 'json' };
import { ENDPOINT_MAPPER } from '#chart/endpoint-mapper.ts';
import type { Permit, PermitReason, PermitTarget } from '#chart/permits/permit.ts';
import type { BuiltInGroup } from './rule-set.ts';

/** What a group opens, as the vocabulary writes it: `tcp/445`, `tcp/rpc`, `tcp/rpcepmap`, `udp/any`, `icmp/echo-request`. */
type Opens = string;

interface KnownGroup {
  label: string;
  group: string;
  opens: readonly Opens[];
  /** The sources may have left out rules of the group. */
  mayOpenMore?: boolean;
}

const KNOWN: Readonly<Record<string, KnownGroup>> = groups;

/** A service with the groups that its front matter names. */
export interface ServiceGroups {
  id: string;
  ruleGroups?: readonly string[] | undefined;
}

/** The groups of the services that have any, by their ids. */
type GroupsOfServices = ReadonlyMap<string, readonly string[]>;

/** A target as the vocabulary writes it; a range has no word there. */
function wordOf(target: PermitTarget): Opens | undefined {
  if (target.kind === 'rpc') return 'tcp/rpc';
  if (target.kind === 'icmp') return `icmp/${target.type}`;
  if (target.kind !== 'ports' || target.from !== target.to) return undefined;
  return target.transport === 'tcp' && target.from === ENDPOINT_MAPPER
    ? 'tcp/rpcepmap'
    : `${target.transport}/${target.from}`;
}

/** The groups of the service that a reason speaks of, as far as they open a target. */
function openers({ service = '' }: PermitReason, word: Opens, groupsOf: GroupsOfServices): string[] {
  return (groupsOf.get(service) ?? []).filter((id) => KNOWN[id]?.opens.includes(word));
}

/**
 * The groups for these permits. A group's rules are bound to the service's own program, so it covers a permit only
 * where every reason for that permit comes from a service with a group that opens it.
 */
export function groupsFor(permits: readonly Permit[], services: readonly ServiceGroups[]): BuiltInGroup[] {
  const groupsOf = new Map(services.flatMap(({ id, ruleGroups }) => (ruleGroups ? [[id, ruleGroups]] : [])));
  const covers = new Map<string, Permit[]>();
  for (const permit of permits) {
    const word = wordOf(permit.target);
    const found = word === undefined ? [] : permit.reasons.map((reason) => openers(reason, word, groupsOf));
    if (found.length === 0 || found.some((ids) => ids.length === 0)) continue;
    for (const id of new Set(found.flat())) covers.set(id, [...(covers.get(id) ?? []), permit]);
  }
  return Object.entries(KNOWN).flatMap(([id, { group, label }]) => {
    const covered = covers.get(id);
    return covered ? [{ id: group, title: label, covers: covered }] : [];
  });
}

/** `tcp/rpc` as a sentence has it. */
function readable(word: Opens): string {
  const [transport = '', port = ''] = word.split('/');
  const names: Readonly<Record<string, string>> = {
    rpc: 'dynamic (RPC)',
    rpcepmap: `${ENDPOINT_MAPPER} (endpoint mapper)`,
    any: 'any port of its program',
  };
  return `${transport.toUpperCase()} ${names[port] ?? port.replaceAll('-', ' ')}`;
}

/** What is said of a group whose list may lack something. */
export const MAY_OPEN_MORE = 'This group may open more than is listed.';

const knownBy = (group: string) => Object.values(KNOWN).find((known) => known.group === group);

/** Whether a group, by Windows' own id, may open more than is known here. */
export const mayOpenMore = ({ id }: Pick<BuiltInGroup, 'id'>): boolean => knownBy(id)?.mayOpenMore === true;

/** A group in words. */
export interface DescribedGroup {
  title: string;
  /** Windows' own id, the same in every language. */
  group: string;
  opens: readonly string[];
  mayOpenMore: boolean;
  sources: readonly string[];
}

/** The groups that a service's front matter names, as a page tells of them. */
export function describeGroups(ids: readonly (keyof typeof groups)[]): DescribedGroup[] {
  return ids.map((id) => {
    const { label, group, opens, sources } = groups[id];
    return { title: label, group, opens: opens.map(readable), mayOpenMore: mayOpenMore({ id: group }), sources };
  });
}

/** What a group opens besides the permits that it covers: `TCP 139`. */
export function alsoOpens({ id, covers }: BuiltInGroup): string[] {
  const chosen = new Set(covers.map(({ target }) => wordOf(target)));
  return (knownBy(id)?.opens ?? []).filter((word) => !chosen.has(word)).map(readable);
}
