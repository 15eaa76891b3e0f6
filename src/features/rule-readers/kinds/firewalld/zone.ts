/** The rules of one zone of firewalld, in the order in which it asks them (firewalld.zone(5), firewalld.richlanguage(5)). */
import { BOTH_ICMP } from '../../model/protocols.ts';
import type { FirewallChain, FirewallRule, RuleAction } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import { ANY_ADDRESS } from '../../model/addresses.ts';
import { icmpOpenings, type RuleNarrowing, portOpening, protocolOpening, serviceOpenings } from './openings.ts';
import { type RichRule, readRichRule } from './rich-rule.ts';

/** A value with the line on which it stands. */
interface ZoneValue {
  text: string;
  line: number;
}

export interface Zone {
  name: string;
  line: number;
  isDefault: boolean;
  /** The values behind each key, such as `services`; of `rich rules` and `forward-ports` the lines below. */
  values: Map<string, ZoneValue[]>;
  target: string;
  targetLine: number | null;
}

const rulesFor = (openings: readonly RuleNarrowing[], line: number, action: RuleAction): FirewallRule[] =>
  openings.flatMap((opening) => {
    const draft = new RuleDraft();
    opening(draft);
    return draft.rule(line, action) ?? [];
  });

const ACCEPT: RuleAction = { kind: 'accept' };

/** `port=80:proto=tcp:toport=8080:toaddr=10.0.0.5`. */
function forwardPort({ text, line }: ZoneValue): FirewallRule[] {
  const values = new Map(text.split(':').map((pair) => pair.split('=') as [string, string]));
  const to = [values.get('toaddr'), values.get('toport')].filter(Boolean).join(':') || 'another port';
  return rulesFor([portOpening(`${values.get('port') ?? ''}/${values.get('proto') ?? ''}`, 'ports')], line, {
    kind: 'redirect',
    to,
  });
}

export const zoneChainId = (name: string): string => `zone ${name}`;

/** What is not known of a zone of which only some lines are there. */
export const NO_TARGET = 'what the zone does with all the rest';

/** Its rules as a chain that nothing enters by itself. */
export function zoneChain(zone: Zone): FirewallChain {
  const of = (key: string): readonly ZoneValue[] => zone.values.get(key) ?? [];
  const rich = of('rich rules').map(({ text, line }): RichRule => readRichRule(text, line));
  const ordered = rich.toSorted((a, b) => a.priority - b.priority);
  const atZero = ordered.filter(({ priority }) => priority === 0).flatMap(({ rules }) => rules);
  const isRefusing = ({ action }: FirewallRule) => action.kind === 'drop' || action.kind === 'reject';
  const isInverted = of('icmp-block-inversion')[0]?.text === 'yes';
  const icmp = of('icmp-blocks').flatMap(({ text, line }) =>
    rulesFor(icmpOpenings(text), line, isInverted ? ACCEPT : { kind: 'reject' }),
  );
  const draft = new RuleDraft();
  draft.narrow('protocols', BOTH_ICMP);
  const allIcmp = draft.rule(zone.targetLine ?? zone.line, isInverted ? { kind: 'reject' } : ACCEPT);
  const target: RuleAction =
    zone.target === 'ACCEPT' ? ACCEPT : zone.target === 'DROP' ? { kind: 'drop' } : { kind: 'reject' };
  // Of some lines of a zone its target isn't known.
  const unknown = zone.target === '' ? [NO_TARGET] : [];
  const end: FirewallRule = {
    line: zone.targetLine ?? zone.line,
    match: {},
    action: unknown.length > 0 ? ACCEPT : target,
    unknown,
  };
  return {
    id: zoneChainId(zone.name),
    name: zone.name,
    hook: null,
    covers: ANY_ADDRESS,
    policy: 'drop',
    policyLine: null,
    rules: [
      ...of('forward-ports').flatMap(forwardPort),
      ...ordered.filter(({ priority }) => priority < 0).flatMap(({ rules }) => rules),
      ...atZero.filter(isRefusing),
      ...icmp,
      ...of('services').flatMap(({ text, line }) => rulesFor(serviceOpenings(text), line, ACCEPT)),
      ...of('ports').flatMap(({ text, line }) => rulesFor([portOpening(text, 'ports')], line, ACCEPT)),
      ...of('protocols').flatMap(({ text, line }) => rulesFor([protocolOpening(text)], line, ACCEPT)),
      ...of('source-ports').flatMap(({ text, line }) => rulesFor([portOpening(text, 'sourcePorts')], line, ACCEPT)),
      ...atZero.filter((rule) => !isRefusing(rule)),
      ...ordered.filter(({ priority }) => priority > 0).flatMap(({ rules }) => rules),
      // The default target refuses all but ICMP.
      ...(zone.target === 'default' && allIcmp ? [allIcmp] : []),
      end,
    ],
  };
}
