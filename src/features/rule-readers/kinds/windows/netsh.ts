/** `netsh advfirewall firewall show rule name=all`, with `verbose` or without, in English. */
import { LineBook, type PartReading, type RulePart } from '../../model/part.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { fieldName } from './windows-rule.ts';
import { type WindowsPolicy, windowsSet } from './windows-set.ts';

const FIELD = /^([A-Z][\w ]{1,24}):\s*(.*)$/;
const HEAD = /^Rule Name:\s/;
const PROFILE = /^(?:Domain|Private|Public) Profile Settings:/;
const POLICY = /^Firewall Policy\s+(BlockInbound|BlockInboundAlways|AllowInbound),/;
const STATE = /^State\s+(ON|OFF)$/;
const FRAME = /^(?:-+|Ok\.|No rules match.*|)$/;

interface NetshRecord {
  fields: Map<string, string>;
  line: number;
}

/** The policies of `show allprofiles`, where they agree. */
function policyOf(found: readonly { policy: WindowsPolicy['policy']; line: number }[]): WindowsPolicy | undefined {
  const [first] = found;
  if (!first) return undefined;
  return found.every(({ policy }) => policy === first.policy) ? first : { policy: 'unknown', line: first.line };
}

function read({ lines, names }: RulePart): PartReading {
  const book = new LineBook(lines);
  const records: NetshRecord[] = [];
  const policies: { policy: WindowsPolicy['policy']; line: number }[] = [];
  let last = '';
  let isOff = false;
  for (const { number, text } of lines) {
    const line = text.trim();
    const record = records.at(-1);
    const field = FIELD.exec(line);
    const policy = POLICY.exec(line)?.[1];
    const state = STATE.exec(line)?.[1];
    if (PROFILE.test(line) || FRAME.test(line)) book.frame(number);
    else if (state) {
      isOff = state === 'OFF';
      if (isOff) policies.push({ policy: 'accept', line: number });
      book.frame(number);
    } else if (policy) {
      if (!isOff) policies.push({ policy: policy === 'AllowInbound' ? 'accept' : 'drop', line: number });
      book.frame(number);
    } else if (HEAD.test(line)) {
      records.push({ fields: new Map([['name', line.replace(HEAD, '').trim()]]), line: number });
      book.rule(number);
    } else if (field) {
      // Some lines of a rule, without its head.
      if (!record) records.push({ fields: new Map(), line: number });
      last = fieldName(field[1] ?? '');
      records.at(-1)?.fields.set(last, field[2] ?? '');
      book.rule(number);
      // The types of ICMP stand below the protocol.
    } else if (record && /^Type\s+Code$/.test(line)) book.frame(number);
    else if (record && last === 'protocol' && /^(?:\d{1,3}|Any)\s+(?:\d{1,3}|Any)$/.test(line)) {
      const [type = '', code = ''] = line.split(/\s+/);
      const before = record.fields.get('icmptype');
      record.fields.set('icmptype', before === undefined && code === 'Any' ? type : `${before ?? ''} ${line}`.trim());
      book.rule(number);
    } else book.leftOver(number, 'no line of netsh advfirewall that is known here');
  }
  return windowsSet(records, book, names, policyOf(policies));
}

export const netsh: RuleSetKind = {
  id: 'netsh',
  label: 'netsh advfirewall',
  group: 'Windows',
  commands: ['netsh advfirewall firewall show rule name=all verbose', 'netsh advfirewall show allprofiles'],
  starts: (line, next) =>
    HEAD.test(line) ||
    PROFILE.test(line) ||
    (/^(?:Protocol|LocalIP|RemoteIP|LocalPort):\s/.test(line) &&
      next.some((one) => /^(?:LocalPort|RemotePort|Edge traversal):\s/.test(one))),
  read,
};
