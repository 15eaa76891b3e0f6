/**
 * Network security groups of Azure: `az network nsg show`, `… nsg rule list`, `Get-AzNetworkSecurityGroup | ConvertTo-Json`.
 * The lower priority is asked first (https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview).
 */
import { unionOf } from '../../model/intervals.ts';
import { isObject, type JsonObject, jsonText, objectsIn, parseJson, property, texts } from '../../model/json.ts';
import { LineBook, type PartReading, type RulePart, setOfOneChain } from '../../model/part.ts';
import { readPorts } from '../../model/ports.ts';
import { readProtocol, WITH_PORTS } from '../../model/protocols.ts';
import type { FirewallRule, RuleAction } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { readPrefixes } from './prefixes.ts';

const NO_NAMES = { port: () => undefined };

/** A property by its singular and plural name, in the object itself or below `properties`, as the REST API has it. */
function both(rule: JsonObject, singular: string, plural = `${singular}s`): string[] {
  const inner = property(rule, 'properties');
  const places = isObject(inner) ? [rule, inner] : [rule];
  return places.flatMap((place) => [...texts(place, singular), ...texts(place, plural)]);
}

function narrowPorts(draft: RuleDraft, field: 'ports' | 'sourcePorts', ranges: readonly string[]): void {
  if (ranges.length === 0 || ranges.includes('*')) return;
  const sets = ranges.map((text) => readPorts(text, NO_NAMES, '-'));
  if (!draft.match.protocols) draft.narrow('protocols', WITH_PORTS);
  if (sets.every((set) => set !== undefined)) draft.narrow(field, unionOf(sets.flat()));
  else draft.unknown.push(`ports ${ranges.join(', ')}`);
}

function narrowAddresses(
  draft: RuleDraft,
  field: 'sources' | 'destinations',
  prefixes: readonly string[],
  groups: readonly string[],
): void {
  const { addresses, names } = readPrefixes(prefixes);
  const unknown = [...names, ...groups];
  const whose = field === 'sources' ? 'only from' : 'only to';
  if (unknown.length > 0) draft.unknown.push(`${whose} ${unknown.join(', ')}, whose addresses are not in the paste`);
  else if (addresses.length > 0) draft.narrow(field, addresses);
}

const ACTIONS: Readonly<Record<string, RuleAction>> = { allow: { kind: 'accept' }, deny: { kind: 'drop' } };

const groupIds = (rule: JsonObject, name: string): string[] => {
  const inner = property(rule, 'properties');
  return objectsIn(property(rule, name) ?? (isObject(inner) ? property(inner, name) : undefined)).map(
    (group) => jsonText(property(group, 'id')).split('/').at(-1) || 'an application security group',
  );
};

interface PrioritisedRule {
  priority: number;
  rule: FirewallRule | null;
}

function readRule(rule: JsonObject, line: number): PrioritisedRule | undefined {
  const one = (name: string) => both(rule, name)[0] ?? '';
  if (one('direction').toLowerCase() !== 'inbound') return undefined;
  const draft = new RuleDraft();
  const protocol = one('protocol');
  if (protocol !== '*' && protocol !== '' && !/^(?:all|any)$/i.test(protocol)) {
    const { protocols, unknown } = readProtocol(protocol);
    draft.narrow('protocols', protocols);
    draft.unknown.push(...unknown);
  }
  narrowPorts(draft, 'ports', both(rule, 'destinationPortRange'));
  narrowPorts(draft, 'sourcePorts', both(rule, 'sourcePortRange'));
  narrowAddresses(
    draft,
    'sources',
    both(rule, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
    groupIds(rule, 'sourceApplicationSecurityGroups'),
  );
  narrowAddresses(
    draft,
    'destinations',
    both(rule, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
    groupIds(rule, 'destinationApplicationSecurityGroups'),
  );
  const action = ACTIONS[one('access').toLowerCase()] ?? { kind: 'unknown' as const, text: `access ${one('access')}` };
  return { priority: Number(one('priority')) || 0, rule: draft.rule(line, action) };
}

/** Without the default rules in the paste, these stand behind all others: from inside the network, then nobody. */
const DEFAULT_NOTICE =
  'The default rules are not in the paste: besides these, a group lets in its own virtual network and the load balancer.';

const isRule = (value: JsonObject) => both(value, 'access').length > 0 && both(value, 'direction').length > 0;

function read({ lines }: RulePart): PartReading {
  const book = new LineBook(lines);
  const json = parseJson(lines, book);
  const lineOf = (object: JsonObject) => json?.lineOf(object) ?? 0;
  const items = Array.isArray(json?.value) ? objectsIn(json.value) : json && isObject(json.value) ? [json.value] : [];
  const inner = (group: JsonObject): JsonObject => {
    const properties = property(group, 'properties');
    return isObject(properties) ? properties : group;
  };
  const loose = items.filter(isRule);
  const groups = items.filter((item) => !isRule(item) && property(inner(item), 'securityRules') !== undefined);
  const named = [
    ...(loose.length > 0 ? [{ name: '', rules: loose, hasDefaults: false }] : []),
    ...groups.map((group) => {
      const defaults = objectsIn(property(inner(group), 'defaultSecurityRules'));
      const own = objectsIn(property(inner(group), 'securityRules'));
      return { name: texts(group, 'name')[0] ?? '', rules: [...own, ...defaults], hasDefaults: defaults.length > 0 };
    }),
  ];
  const sets = named.map(({ name, rules, hasDefaults }) => {
    const read = rules.flatMap((rule) => readRule(rule, lineOf(rule)) ?? []).sort((a, b) => a.priority - b.priority);
    const ofNetwork = new RuleDraft();
    ofNetwork.unknown.push('the default rules, which the paste does not have');
    const fallback = hasDefaults ? null : ofNetwork.rule(lines[0]?.number ?? 0, { kind: 'accept' });
    const chain = {
      policy: 'drop' as const,
      policyLine: null,
      rules: [...read.flatMap(({ rule }) => rule ?? []), ...(fallback ? [fallback] : [])],
    };
    for (const { rule } of read)
      if (rule && rule.unknown.length > 0) book.leftOver(rule.line, `not judged: ${rule.unknown.join('; ')}`);
    return setOfOneChain(name, chain);
  });
  return {
    sets,
    lines: book.all(),
    notices: named.some(({ hasDefaults }) => !hasDefaults) ? [DEFAULT_NOTICE] : [],
  };
}

export const azure: RuleSetKind = {
  id: 'azure-nsg',
  label: 'az network nsg show',
  group: 'Clouds',
  commands: ['az network nsg show --resource-group GROUP --name NSG'],
  starts: (line, next) =>
    /^[[{]/.test(line) &&
    /"(?:securityRules|defaultSecurityRules|destinationPortRange|destinationAddressPrefix|sourceApplicationSecurityGroups|destinationApplicationSecurityGroups)"\s*:|networkSecurityGroups/i.test(
      [line, ...next].join('\n'),
    ),
  read,
};
