/** Objects by name, which firewalls with policies want for each port: what all of them share. */
import { icmpName, versionsFor } from '../model/icmp.ts';
import { portsText } from '#chart/permits/target.ts';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { itemsOf, type ListedAddress, type RuleEnd } from '../model/ends.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';

/** The set's name with the number of the rules between these two ends; the first have none. */
export const numberedName = ({ name }: Pick<SetToWrite, 'name'>, { nth }: Pick<DirectedRules, 'nth'>): string =>
  nth === 0 ? name : `${name}-${nth + 1}`;

/** What the rules between two ends are called: `portolan-print-spool-1x3f9`, `…-2` for the next two, `…-back` for those back to the source. */
export const directedName = (
  set: Pick<SetToWrite, 'name'>,
  directed: Pick<DirectedRules, 'direction' | 'nth'>,
): string => numberedName(set, directed) + (directed.direction === 'forward' ? '' : '-back');

/** `tcp-445`, `tcp-5000-5010`, `ip-47`, `icmpv6-echo-request`. */
function targetName(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return `ip-${target.protocol}`;
  if (target.kind === 'icmp') return `${icmpName(version)}-${target.type}`;
  return `${target.transport}-${portsText(target)}`;
}

/** One object: what it lets through, and why. */
export interface ServiceObject {
  name: string;
  target: NumberedTarget;
  version: 4 | 6;
  permit: Permit<NumberedTarget>;
}

/** The objects of one direction, in the set's order; of ICMP one for each version of IP that the addresses allow. */
export const serviceObjects = (directed: DirectedRules, set: SetToWrite): ServiceObject[] =>
  directed.permits.flatMap((permit) =>
    versionsFor(permit.target, directed).map((version) => ({
      name: `${directedName(set, directed)}-${targetName(permit.target, version)}`,
      target: permit.target,
      version,
      permit,
    })),
  );

/** What the object of an end is called, or the group of them. */
export const endObject = ({ name }: Pick<SetToWrite, 'name'>, { id }: RuleEnd): string => `${name}-${id}`;

/** An object for an address. */
export interface AddressObject {
  name: string;
  address: ListedAddress;
}

/** The objects of an end, by their numbers where there are several; none where it is any or not filled in. */
export function addressObjects(set: Pick<SetToWrite, 'name'>, end: RuleEnd): AddressObject[] {
  const items = itemsOf(end);
  return items.map((address, i) => ({ name: endObject(set, end) + (items.length > 1 ? `-${i + 1}` : ''), address }));
}

/** All of a set: an end that is not filled in must not be an object, or it might be every address. */
export const allAddressObjects = (set: Pick<SetToWrite, 'name' | 'ends'>): AddressObject[] =>
  set.ends.flatMap((end) => addressObjects(set, end));

/** Rules by the end that listens, where a group of machines stands for it: one that several rules share is there once. */
export function byServer(directed: readonly DirectedRules[]): [DirectedRules, ...DirectedRules[]][] {
  const groups = Map.groupBy(directed, ({ server }) => server.word);
  return [...groups.values()].flatMap(([first, ...more]): [DirectedRules, ...DirectedRules[]][] =>
    first ? [[first, ...more]] : [],
  );
}

/** An end that listens with all of its addresses, whichever of them a rule has. */
export const wholeServer = ({ legs }: Pick<SetToWrite, 'legs'>, { word }: RuleEnd): RuleEnd | undefined =>
  legs.flatMap(({ source, destination }) => [source, destination]).find((end) => end.word === word);

/** The directions in which there is something to let through. */
export const withRules = ({ directed }: Pick<SetToWrite, 'directed'>): DirectedRules[] =>
  directed.filter(({ permits }) => permits.length > 0);

/** The sentences for what is left out, of both directions and of the sending side. */
export const allLeftOut = ({ directed, sending }: Pick<SetToWrite, 'directed' | 'sending'>): string[] =>
  [...directed, ...(sending?.directed ?? [])].flatMap(({ leftOut }) => leftOut);
