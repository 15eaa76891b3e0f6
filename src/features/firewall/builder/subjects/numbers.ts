/** Bare ports, ranges, IP protocols and messages of ICMP as things to choose. */
import { portPath, PROTOCOLS_PATH } from '#chart/addresses.ts';
import { UNCONDITIONAL } from '#chart/permits/condition.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import type { SubjectDetails } from './details.ts';
import type { RuleSubject } from './selection.ts';

export type NumbersSubject = Extract<RuleSubject, { kind: 'ports' | 'ip-protocol' | 'icmp' }>;

const targetOf = (subject: NumbersSubject): NumberedTarget =>
  subject.kind === 'ip-protocol' ? { kind: 'ip', protocol: subject.number } : subject;

/** The page of a range's first number; IP protocols stand among the protocols. */
const pathOf = (subject: NumbersSubject) => (subject.kind === 'ports' ? portPath(subject.from) : PROTOCOLS_PATH);

function kindLabel(subject: NumbersSubject): string {
  if (subject.kind === 'ip-protocol') return 'IP protocol';
  if (subject.kind === 'icmp') return 'ICMP message';
  return subject.from === subject.to ? 'port' : 'range';
}

export function numbersDetails(subject: NumbersSubject): SubjectDetails {
  const [target, path] = [targetOf(subject), pathOf(subject)];
  const title = targetText(target);
  const reason = { text: `${title}, chosen by its ${subject.kind === 'icmp' ? 'name' : 'number'}`, path };
  return {
    subject,
    kindLabel: kindLabel(subject),
    title,
    path,
    switches: [],
    openings: [{ direction: 'forward', target, reason, needed: UNCONDITIONAL }],
  };
}
