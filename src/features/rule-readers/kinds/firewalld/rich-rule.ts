/** A rich rule of firewalld: https://firewalld.org/documentation/man-pages/firewalld.richlanguage.html */
import { IPV4, IPV6, readAddresses } from '../../model/addresses.ts';
import { difference } from '../../model/intervals.ts';
import type { FirewallRule, RuleAction } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import { icmpOpenings, type RuleNarrowing, portOpening, protocolOpening, serviceOpenings } from './openings.ts';

export interface RichRule {
  priority: number;
  rules: readonly FirewallRule[];
}

const WORD = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;

interface Word {
  name: string;
  value: string | undefined;
}

const ACTIONS: Readonly<Record<string, RuleAction>> = {
  accept: { kind: 'accept' },
  reject: { kind: 'reject' },
  drop: { kind: 'drop' },
};

const ELEMENTS: ReadonlySet<string> = new Set([
  ...['source', 'destination', 'service', 'port', 'protocol', 'icmp-block', 'icmp-type', 'source-port', 'forward-port'],
  ...['masquerade', 'log', 'nflog', 'audit', 'accept', 'reject', 'drop', 'mark', 'limit', 'tcp-mss-clamp'],
]);

/** The elements of a rule, each with its attributes, in order. */
function elementsOf(words: readonly Word[]): { name: string; isNot: boolean; values: Map<string, string> }[] {
  const elements: { name: string; isNot: boolean; values: Map<string, string> }[] = [];
  for (const { name, value } of words) {
    const last = elements.at(-1);
    // "port port=22": the element, then its attribute of the same name.
    if (value === undefined && ELEMENTS.has(name)) elements.push({ name, isNot: false, values: new Map() });
    else if (value === undefined && name === 'NOT' && last) last.isNot = true;
    else if (value === undefined && name === 'invert' && last) last.isNot = true;
    else if (value !== undefined && last) last.values.set(name, value);
    else if (value !== undefined) elements.push({ name, isNot: false, values: new Map([[name, value]]) });
  }
  return elements;
}

/** The rules that a rich rule comes to: one for each port of a service. */
export function readRichRule(text: string, line: number): RichRule {
  const words = [...text.matchAll(WORD)].map(([, name = '', a, b, c]) => ({ name, value: a ?? b ?? c }));
  const common: ((draft: RuleDraft) => void)[] = [];
  let openings: readonly RuleNarrowing[] = [() => undefined];
  let action: RuleAction | undefined;
  let priority = 0;
  let isInLog = false;
  for (const { name, isNot, values } of elementsOf(words.slice(1))) {
    const value = (key: string) => values.get(key) ?? '';
    if (name === 'priority') priority = Number(value('priority'));
    else if (name === 'family')
      common.push((draft) => draft.narrow('sources', value('family') === 'ipv6' ? IPV6 : IPV4));
    else if (name === 'source' || name === 'destination') {
      const addresses = readAddresses(value('address'));
      const field = name === 'source' ? 'sources' : 'destinations';
      const whole = value('address').includes(':') ? IPV6 : IPV4;
      common.push((draft) => {
        if (addresses) draft.narrow(field, isNot ? difference(whole, addresses) : addresses);
        else draft.unknown.push(`${name} ${[...values].map(([key, of]) => `${key} ${of}`).join(' ')}`);
      });
    } else if (name === 'service') openings = serviceOpenings(value('name'));
    else if (name === 'port') openings = [portOpening(`${value('port')}/${value('protocol')}`, 'ports')];
    else if (name === 'source-port') openings = [portOpening(`${value('port')}/${value('protocol')}`, 'sourcePorts')];
    else if (name === 'protocol') openings = [protocolOpening(value('value'))];
    else if (name === 'icmp-block' || name === 'icmp-type') {
      openings = icmpOpenings(value('name'));
      action ??= name === 'icmp-block' ? { kind: 'reject' } : { kind: 'accept' };
    } else if (name === 'forward-port') {
      openings = [portOpening(`${value('port')}/${value('protocol')}`, 'ports')];
      action = {
        kind: 'redirect',
        to: [value('to-addr'), value('to-port')].filter(Boolean).join(':') || 'another port',
      };
    } else if (name === 'log' || name === 'nflog' || name === 'audit') isInLog = true;
    else if (name === 'limit') {
      // Behind log it only bounds what is written down.
      if (!isInLog || action) common.push((draft) => (draft.isLimited = true));
    } else if (ACTIONS[name]) action = ACTIONS[name];
    else if (name === 'mark' || name === 'masquerade') action ??= { kind: 'jump', chain: '' };
    else common.push((draft) => draft.unknown.push(name));
  }
  const end = action;
  // Without an action, or with one that only changes packets, it decides nothing.
  if (end === undefined || end.kind === 'jump') return { priority, rules: [] };
  const rules = openings.flatMap((opening) => {
    const draft = new RuleDraft();
    for (const apply of [...common, opening]) apply(draft);
    return draft.rule(line, end) ?? [];
  });
  return { priority, rules };
}
