/** What both clouds share in Terraform: names of the set's own, and its ends as local values, filled in once. */
import { inCidr } from '../model/addresses.ts';
import { type RuleEnd, formatEnd } from '../model/ends.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { hclString } from '../quote/hcl.ts';

type Named = Pick<SetToWrite, 'name'>;

/** A name as Terraform has them, which belongs to the set: `portolan_print_spool_1x3f9_source`. */
export const resourceName = ({ name }: Named, ...parts: readonly string[]): string =>
  [name, ...parts].join('_').replaceAll('-', '_');

/** The name of a value that whoever applies the file has to give: two sets in one module have one each. */
const variableName = (set: Named, name: string): string => resourceName(set, name);

export const variable = (set: Named, name: string): string[] => [
  `variable "${variableName(set, name)}" {`,
  '  type = string',
  '}',
];

export const variableValue = (set: Named, name: string): string => `var.${variableName(set, name)}`;

/** `source`. */
export const endName = ({ id }: RuleEnd): string => id;

/** The local value of an end, as rules name it: a text, or a list where the end has several addresses. */
export const endValue = (set: Named, end: RuleEnd): string => `local.${resourceName(set, endName(end))}`;

/** The same where a list is wanted in any case. */
export const endList = (set: Named, end: RuleEnd): string =>
  end.address.kind === 'list' ? endValue(set, end) : `[${endValue(set, end)}]`;

/**
 * The value of an end. A bare word in capitals is no value to Terraform, which refuses it before it asks
 * any provider; in quotes it would be a string like any other.
 */
const valueOf = (end: RuleEnd): string =>
  formatEnd(end, {
    any: '',
    ip: (address) => hclString(inCidr(address)),
    named: ({ text }) => hclString(text),
    list: (texts) => `[${texts.join(', ')}]`,
  });

/** The block of local values; empty where every end is any. */
export function localsOf(set: SetToWrite): string[] {
  const ends = set.ends.filter(({ address }) => address.kind !== 'any');
  if (ends.length === 0) return [];
  const names = ends.map((end) => resourceName(set, endName(end)));
  const width = Math.max(...names.map(({ length }) => length));
  const open = ends.some(({ address }) => address.kind === 'placeholder');
  return [
    ...(open ? ['# Put a network in quotes in the place of a word in capitals, such as "192.0.2.0/24".'] : []),
    'locals {',
    ...ends.map((end, i) => `  ${(names[i] ?? '').padEnd(width)} = ${valueOf(end)}`),
    '}',
  ];
}

/** The way back, in words: Terraform takes out what no file names any more. */
export const removeFile =
  (fileEnding: string) =>
  (set: Named): string[] => [`rm ${set.name}${fileEnding}`, 'terraform apply'];
