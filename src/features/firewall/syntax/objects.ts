/** Objects by name, which firewalls with policies want for each port: what all of them share. */
import { icmpName, versionsFor } from '../model/icmp.ts';
import { portsText } from '#chart/permits/target.ts';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import type { RuleEnd } from '../model/ends.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';

/** What a direction's rules are called: `portolan-print-spool-1x3f9`, and `…-back` for those back to the source. */
export const directedName = ({ name }: Pick<SetToWrite, 'name'>, { direction }: Pick<DirectedRules, 'direction'>) =>
  direction === 'forward' ? name : `${name}-back`;

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

/** What the object of an end is called. */
export const endObject = ({ name }: Pick<SetToWrite, 'name'>, { word }: RuleEnd): string =>
  `${name}-${word.toLowerCase()}`;

/** The ends with an address, which become objects: one that is not filled in must not be one, or it might be every address. */
export const endsWithAddress = ({ ends }: Pick<SetToWrite, 'ends'>) =>
  ends.flatMap((end) => (end.address.kind === 'ip' ? [{ ...end, address: end.address }] : []));

/** The directions in which there is something to let through. */
export const withRules = ({ directed }: Pick<SetToWrite, 'directed'>): DirectedRules[] =>
  directed.filter(({ permits }) => permits.length > 0);

/** The sentences for what is left out, of both directions. */
export const allLeftOut = ({ directed }: Pick<SetToWrite, 'directed'>): string[] =>
  directed.flatMap(({ leftOut }) => leftOut);
