/** Bare ports, ranges and IP protocols as things to choose. */
import { portPath, PROTOCOLS_PATH } from '#chart/addresses.ts';
import { UNCONDITIONAL } from '#chart/permits/condition.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import type { SubjectDetails } from './details.ts';
import type { RuleSubject } from './selection.ts';

export type NumbersSubject = Extract<RuleSubject, { kind: 'ports' | 'ip-protocol' }>;

const targetOf = (subject: NumbersSubject): NumberedTarget =>
  subject.kind === 'ports' ? subject : { kind: 'ip', protocol: subject.number };

/** The page of a range's first number; IP protocols stand among the protocols. */
const pathOf = (subject: NumbersSubject) => (subject.kind === 'ports' ? portPath(subject.from) : PROTOCOLS_PATH);

function kindLabel(subject: NumbersSubject): string {
  if (subject.kind === 'ip-protocol') return 'IP protocol';
  return subject.from === subject.to ? 'port' : 'range';
}

export function numbersDetails(subject: NumbersSubject): SubjectDetails {
  const [target, path] = [targetOf(subject), pathOf(subject)];
  const title = targetText(target);
  const reason = { text: `${title}, chosen by its number`, path };
  return {
    subject,
    kindLabel: kindLabel(subject),
    title,
    path,
    switches: [],
    openings: [{ direction: 'forward', target, reason, needed: UNCONDITIONAL }],
  };
}
