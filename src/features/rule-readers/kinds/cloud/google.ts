/**
 * Firewall rules of Google Cloud: `gcloud compute firewall-rules list --format=json`. The lower priority is asked first,
 * and at the same one a denial wins (https://cloud.google.com/firewall/docs/firewalls).
 */
import { isObject, type JsonObject, jsonText, objectsIn, parseJson, property, texts } from '../../model/json.ts';
import { unionOf } from '../../model/intervals.ts';
import { LineBook, type PartReading, type RulePart, setOfOneChain } from '../../model/part.ts';
import { readPorts } from '../../model/ports.ts';
import { readProtocol } from '../../model/protocols.ts';
import type { FirewallRule } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { readPrefixes } from './prefixes.ts';

const NO_NAMES = { port: () => undefined };
/** Where a rule states none. */
const DEFAULT_PRIORITY = 1_000;

function narrowPorts(draft: RuleDraft, item: JsonObject): void {
  const protocol = jsonText(property(item, 'IPProtocol'));
  if (protocol !== 'all') {
    const { protocols, unknown } = readProtocol(protocol);
    draft.narrow('protocols', protocols);
    draft.unknown.push(...unknown);
  }
  const ports = texts(item, 'ports');
  if (ports.length === 0) return;
  const sets = ports.map((text) => readPorts(text, NO_NAMES, '-'));
  if (sets.every((set) => set !== undefined)) draft.narrow('ports', unionOf(sets.flat()));
  else draft.unknown.push(`ports ${ports.join(', ')}`);
}

interface PrioritisedRule {
  priority: number;
  isDenial: boolean;
  rule: FirewallRule;
}

/** The rules that one comes to: one for each protocol, and apart for sources that only have a name. */
function rulesOf(rule: JsonObject, line: number): PrioritisedRule[] {
  const denied = objectsIn(property(rule, 'denied'));
  const isDenial = denied.length > 0;
  const items = isDenial ? denied : objectsIn(property(rule, 'allowed'));
  const stated = property(rule, 'priority');
  const priority = typeof stated === 'number' ? stated : DEFAULT_PRIORITY;
  const { addresses, names } = readPrefixes(texts(rule, 'sourceRanges'));
  const tags = [...texts(rule, 'sourceTags'), ...texts(rule, 'sourceServiceAccounts'), ...names];
  const targets = [...texts(rule, 'targetTags'), ...texts(rule, 'targetServiceAccounts')];
  const to = readPrefixes(texts(rule, 'destinationRanges'));
  return items.flatMap((item) => {
    const one = (apply: (draft: RuleDraft) => void) => {
      const draft = new RuleDraft();
      narrowPorts(draft, item);
      if (to.addresses.length > 0) draft.narrow('destinations', to.addresses);
      if (targets.length > 0) draft.unknown.push(`only for machines with ${targets.join(', ')}`);
      apply(draft);
      const found = draft.rule(line, { kind: isDenial ? 'drop' : 'accept' });
      return found ? [{ priority, isDenial, rule: found }] : [];
    };
    // Ranges and tags are alternatives: either is enough.
    const byName = tags.map((tag) =>
      one((draft) => draft.unknown.push(`only from ${tag}, whose addresses are not in the paste`)),
    );
    const any = addresses.length === 0 && tags.length === 0 ? [one(() => undefined)] : [];
    const byAddress = addresses.length > 0 ? [one((draft) => draft.narrow('sources', addresses))] : [];
    return [...any, ...byAddress, ...byName].flat();
  });
}

const isInbound = (rule: JsonObject) =>
  jsonText(property(rule, 'direction')) !== 'EGRESS' && property(rule, 'disabled') !== true;

function read({ lines }: RulePart): PartReading {
  const book = new LineBook(lines);
  const json = parseJson(lines, book);
  const items = Array.isArray(json?.value) ? objectsIn(json.value) : json && isObject(json.value) ? [json.value] : [];
  const byNetwork = Map.groupBy(items, (rule) => jsonText(property(rule, 'network')).split('/').at(-1) ?? '');
  const sets = [...byNetwork].map(([network, rules]) => {
    const ordered = rules
      .filter(isInbound)
      .flatMap((rule) => rulesOf(rule, json?.lineOf(rule) ?? 0))
      .sort((a, b) => a.priority - b.priority || Number(b.isDenial) - Number(a.isDenial));
    for (const { rule } of ordered)
      if (rule.unknown.length > 0) book.leftOver(rule.line, `not judged: ${rule.unknown.join('; ')}`);
    const name = byNetwork.size > 1 ? `network ${network}` : '';
    return setOfOneChain(name, { policy: 'drop', policyLine: null, rules: ordered.map(({ rule }) => rule) });
  });
  return { sets, lines: book.all(), notices: [] };
}

export const google: RuleSetKind = {
  id: 'gcp-firewall-rules',
  label: 'gcloud compute firewall-rules list',
  group: 'Clouds',
  commands: ['gcloud compute firewall-rules list --format=json'],
  starts: (line, next) =>
    /^[[{]/.test(line) &&
    /"(?:allowed|denied)"\s*:|"IPProtocol"\s*:|"kind"\s*:\s*"compute#firewall"|"sourceRanges"\s*:/.test(
      [line, ...next].join('\n'),
    ),
  read,
};
