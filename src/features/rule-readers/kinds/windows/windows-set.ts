/** The rules of Windows Firewall as one set: what blocks goes before what allows. */
import { LineBook, type NameLookup, type PartReading, setOfOneChain } from '../../model/part.ts';
import type { FirewallRule } from '../../model/rule.ts';
import { apart, type WindowsFields, windowsRule } from './windows-rule.ts';

/** A rule as it was printed. */
export interface WindowsRecord {
  fields: WindowsFields;
  /** Its first line, on which it is told of. */
  line: number;
}

/** What inbound connections get that no rule speaks of, by profile, where the paste says it. */
export interface WindowsPolicy {
  policy: 'accept' | 'drop' | 'unknown';
  line: number | null;
}

const BY_DEFAULT =
  'Read with Windows’ default, which blocks what no rule allows: netsh advfirewall show allprofiles says whether that holds, and which profile each network has.';
const WITHOUT_PROGRAMS =
  'Rules may be for one program only: netsh advfirewall firewall show rule name=all verbose names it.';

/** All rules of a paste. Explicit blocks win over allows, whatever their order (learn.microsoft.com, Windows Firewall rules). */
export function windowsSet(
  records: readonly WindowsRecord[],
  book: LineBook,
  names: NameLookup,
  policy?: WindowsPolicy,
): PartReading {
  const programs = records.some(({ fields }) => fields.has('program') || fields.has('service'));
  const rules: FirewallRule[] = [];
  for (const { fields, line } of records) {
    const parts = apart(fields).map((part) => windowsRule(part, line, names, { programs }));
    const own = parts.flatMap(({ rule }) => rule ?? []);
    const unknown = parts.flatMap((part) => (part.rule ? part.unknown : []));
    rules.push(...own);
    if (unknown.length > 0) book.leftOver(line, `not understood: ${unknown.join('; ')}`);
    else book.rule(line);
  }
  const isBlock = ({ action }: FirewallRule) => action.kind === 'drop';
  const chain = {
    policy: policy?.policy ?? ('drop' as const),
    policyLine: policy?.line ?? null,
    rules: [...rules.filter(isBlock), ...rules.filter((rule) => !isBlock(rule))],
  };
  return {
    sets: [setOfOneChain('', chain)],
    lines: book.all(),
    notices: [...(policy ? [] : [BY_DEFAULT]), ...(programs ? [] : [WITHOUT_PROGRAMS])],
  };
}
