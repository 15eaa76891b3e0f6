/** `firewall-cmd --list-all`, one zone or several: https://firewalld.org/documentation/man-pages/firewall-cmd.html */
import { ANY_ADDRESS, readAddresses } from '../../model/addresses.ts';
import { LineBook, type PartLine, type PartReading, type RulePart } from '../../model/part.ts';
import type { FirewallChain, FirewallRule } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { NO_TARGET, type Zone, zoneChain, zoneChainId } from './zone.ts';

const HEAD = /^([\w.-]{1,40})(?: \((default)?(?:, )?(?:active)?\))?$/;
const KEYS = [
  ...[
    'target',
    'icmp-block-inversion',
    'interfaces',
    'sources',
    'services',
    'ports',
    'protocols',
    'forward',
    'masquerade',
  ],
  ...['forward-ports', 'source-ports', 'icmp-blocks', 'rich rules', 'ingress-priority', 'egress-priority'],
];
const FIELD = new RegExp(`^(${KEYS.join('|')}): ?(.*)$`);

/** The zones, and which line is what. */
function readZones(lines: readonly PartLine[], book: LineBook): Zone[] {
  const zones: Zone[] = [];
  let key = '';
  const start = (name: string, line: number, isDefault: boolean) =>
    zones.push({ name, line, isDefault, values: new Map(), target: '', targetLine: null });
  for (const { number, text } of lines) {
    const line = text.trim();
    const field = FIELD.exec(line);
    const head = field ? null : HEAD.exec(text.trimEnd());
    if (line === '') book.frame(number);
    else if (head) {
      start(head[1] ?? '', number, head[2] !== undefined);
      book.frame(number);
      key = '';
    } else if (field) {
      // Some lines of a zone, without its name.
      if (zones.length === 0) start('', number, true);
      const zone = zones.at(-1);
      key = field[1] ?? '';
      const value = field[2] ?? '';
      if (zone && key === 'target') Object.assign(zone, { target: value, targetLine: number });
      else
        zone?.values.set(
          key,
          value
            .split(/\s+/)
            .filter(Boolean)
            .map((word) => ({ text: word, line: number })),
        );
      if (value.trim() === '' || key === 'target') book.frame(number);
      else book.rule(number);
    } else if (
      (key === 'rich rules' && line.startsWith('rule ')) ||
      (key === 'forward-ports' && line.startsWith('port='))
    ) {
      zones.at(-1)?.values.get(key)?.push({ text: line, line: number });
      book.rule(number);
    } else book.leftOver(number, 'no line of a zone that is known here');
  }
  return zones;
}

/** Which packets belong to which zone: by their source, then by their interface, then the default zone. */
function dispatcher(zones: readonly Zone[]): FirewallChain {
  const rules: FirewallRule[] = [];
  const add = (zone: Zone, draft: RuleDraft, line: number) => {
    const rule = draft.rule(line, { kind: 'goto', chain: zoneChainId(zone.name) });
    if (rule) rules.push(rule);
  };
  for (const zone of zones)
    for (const { text, line } of zone.values.get('sources') ?? []) {
      const draft = new RuleDraft();
      const addresses = readAddresses(text);
      if (addresses) draft.narrow('sources', addresses);
      else draft.unknown.push(`source ${text}`);
      add(zone, draft, line);
    }
  for (const zone of zones)
    for (const { text, line } of zone.values.get('interfaces') ?? []) {
      const draft = new RuleDraft();
      draft.narrowNames('interfaces', { names: [text.replace(/\+$/, '*')], isNegated: false }, text);
      add(zone, draft, line);
    }
  const fallback = zones.find(({ isDefault }) => isDefault) ?? (zones.length === 1 ? zones[0] : undefined);
  if (fallback) add(fallback, new RuleDraft(), fallback.line);
  return {
    id: 'zones',
    name: 'the default zone',
    hook: { direction: 'in', priority: 0 },
    covers: ANY_ADDRESS,
    policy: 'unknown',
    policyLine: null,
    rules,
  };
}

const WITHOUT_TARGET = 'These lines do not say what the zone does with all the rest: firewall-cmd --list-all does.';

function read({ lines }: RulePart): PartReading {
  const book = new LineBook(lines);
  const zones = readZones(lines, book);
  const chains = [dispatcher(zones), ...zones.map(zoneChain)];
  for (const { rules } of chains)
    for (const { line, unknown } of rules)
      if (unknown.length > 0 && !unknown.includes(NO_TARGET))
        book.leftOver(line, `not understood: ${unknown.join('; ')}`);
  const [only] = zones;
  const hasDefault = zones.some(({ isDefault }) => isDefault);
  const notices = [
    ...(zones.length === 1 && only && !only.isDefault
      ? [`Zone ${only.name} is taken for that of all interfaces.`]
      : []),
    ...(zones.length > 1 && !hasDefault
      ? ['Which zone is the default one, this does not say: firewall-cmd --get-default-zone does.']
      : []),
    ...(zones.some(({ target }) => target === '') ? [WITHOUT_TARGET] : []),
  ];
  return { sets: [{ name: '', chains, covers: ANY_ADDRESS }], lines: book.all(), notices };
}

export const firewalld: RuleSetKind = {
  id: 'firewalld',
  label: 'firewall-cmd --list-all',
  group: 'Linux',
  commands: ['sudo firewall-cmd --list-all', 'sudo firewall-cmd --list-all-zones'],
  starts: (line, next) =>
    (HEAD.test(line) &&
      /^(?:target|ingress-priority|icmp-block-inversion|interfaces|summary): ?/.test(next[0] ?? '')) ||
    /^ports: (?:\d+(?:-\d+)?\/(?:tcp|udp|sctp|dccp) ?)+$/.test(line) ||
    (FIELD.test(line) && next.some((one) => FIELD.test(one))),
  read,
};
