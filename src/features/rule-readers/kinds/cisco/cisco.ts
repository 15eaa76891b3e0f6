/**
 * Access lists of Cisco's IOS, NX-OS and ASA, from a configuration or from `show access-lists`. A list ends with a denial
 * of all the rest. An address is followed by bits that may differ (IOS) or by a mask (ASA); NX-OS writes prefixes.
 */
import { LineBook, type PartReading, type RulePart, setOfOneChain } from '../../model/part.ts';
import type { FirewallRule } from '../../model/rule.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { type EntryContext, readEntry } from './entry.ts';
import { CiscoGroups } from './groups.ts';

const HEAD =
  /^(?:(ip|ipv6) access-list (?:extended |standard )?(\S+)|(?:Extended|Standard) IP access list (\S+)|IPv6 access list (\S+)|IP access list (\S+))$/i;
/** `access-list NAME [line 3] [extended|standard] permit …` */
const NUMBERED = /^access-list (\S+) (?:line \d+ )?(?:(extended|standard) )?((?:permit|deny)\b.*)$/;
const ENTRY = /^(?:\d+ )?((?:permit|deny)\b.*)$/;
const FRAME =
  /^(?:access-list \S+ (?:line \d+ )?remark .*|(?:\d+ )?remark .*|access-list \S+; \d+ elements?;.*|access-list cached .*|!.*|exit|statistics .*|)$/;
/** Lists 1 to 99 and 1300 to 1999 are standard ones: they know no ports. */
const isStandardNumber = (name: string) =>
  /^\d+$/.test(name) && (Number(name) < 100 || (Number(name) >= 1_300 && Number(name) < 2_000));

/** An ASA prints behind a line that names groups what it comes to, indented and under the same number. */
const EXPANDED = /^ +access-list (\S+) line (\d+) /;
const isExpandedIn = (text: string, next: string | undefined): boolean => {
  const [, name, number] = EXPANDED.exec(` ${text.trim()}`) ?? [];
  const [, list, line] = EXPANDED.exec(next ?? '') ?? [];
  return name !== undefined && !/^\s/.test(text) && name === list && number === line;
};

function read({ lines, names }: RulePart): PartReading {
  const book = new LineBook(lines);
  const lists = new Map<string, FirewallRule[]>();
  const hasMasks = lines.some(({ text }) => /^access-list \S+ (?:line \d+ )?extended /.test(text.trim()));
  const groups = new CiscoGroups(names);
  const isOfGroups = new Set(
    lines.flatMap(({ number, text }) => (groups.take(text.trim(), /^\s/.test(text)) ? [number] : [])),
  );
  const context: EntryContext = { names, groups, hasMasks };
  let current = '';
  let isStandard = false;
  for (const [at, { number, text }] of lines.entries()) {
    const line = text.trim();
    const head = HEAD.exec(line);
    const own = NUMBERED.exec(line);
    const entry = own?.[3] ?? ENTRY.exec(line)?.[1];
    if (isOfGroups.has(number) || isExpandedIn(text, lines[at + 1]?.text)) book.frame(number);
    else if (head) {
      current = head.slice(2).find((name) => name !== undefined) ?? '';
      isStandard = /standard/i.test(line) || isStandardNumber(current);
      if (!lists.has(current)) lists.set(current, []);
      book.frame(number);
    } else if (FRAME.test(line)) book.frame(number);
    else if (entry !== undefined && (own || current !== '')) {
      const name = own?.[1] ?? current;
      const standard = own ? own[2] === 'standard' || (own[2] === undefined && isStandardNumber(name)) : isStandard;
      const { rules, unknown } = readEntry(entry, number, standard, context);
      if (!lists.has(name)) lists.set(name, []);
      lists.get(name)?.push(...rules);
      if (unknown.length > 0) book.leftOver(number, `not understood: ${unknown.join('; ')}`);
      else book.rule(number);
    } else book.leftOver(number, 'no line of an access list that is known here');
  }
  const sets = [...lists].map(([name, rules]) => setOfOneChain(name, { policy: 'drop', policyLine: null, rules }));
  return {
    sets,
    lines: book.all(),
    notices: ['An access list counts where an interface has it, and in the direction that is stated there.'],
  };
}

export const cisco: RuleSetKind = {
  id: 'cisco-access-list',
  label: 'Cisco access lists',
  group: 'Network devices',
  commands: ['show access-lists', 'show running-config'],
  hasOwnHead: true,
  starts: (line) => HEAD.test(line) || NUMBERED.test(line) || CiscoGroups.starts(line),
  read,
};
