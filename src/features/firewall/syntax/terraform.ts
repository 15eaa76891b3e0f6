/** What both clouds share in Terraform: the two ends as local values, filled in once. */
import { inCidr } from '../model/addresses.ts';
import { destinationOf, type RuleEnd, sourceOf, formatEnd } from '../model/ends.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { hclString } from '../quote/hcl.ts';

/** A value that whoever applies the file has to give. */
export const variable = (name: string): string[] => [`variable "${name}" {`, '  type = string', '}'];

/** The name of an end's local value. */
export const localName = ({ word }: RuleEnd): string => word.toLowerCase();

/**
 * The value of an end. A bare word in capitals is no value to Terraform, which refuses it before it asks
 * any provider; in quotes it would be a string like any other.
 */
function valueOf(end: RuleEnd): string {
  return formatEnd(end, { any: '', ip: (address) => hclString(inCidr(address)) });
}

/** The block of local values; empty where both ends are any. */
export function localsOf(set: RuleSet): string[] {
  const ends = [sourceOf(set), destinationOf(set)].filter(({ address }) => address.kind !== 'any');
  if (ends.length === 0) return [];
  const open = ends.some(({ address }) => address.kind === 'placeholder');
  return [
    ...(open ? ['# Put a network in quotes in the place of a word in capitals, such as "192.0.2.0/24".'] : []),
    'locals {',
    ...ends.map((end) => `  ${localName(end).padEnd(ends.length > 1 ? 11 : 0)} = ${valueOf(end)}`),
    '}',
  ];
}
