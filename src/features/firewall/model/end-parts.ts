/** An end of a set in the parts that a syntax can write, each in rules of its own. */
import { type Capabilities, type EndRole, whyNotNamed } from './capabilities.ts';
import { itemsOf, type ListedAddress, type RuleEnd, wholeEnd } from './ends.ts';
import { networksOf } from './intervals.ts';
import type { NamedAddress, SetEnd } from './rule-set.ts';

export interface EndParts {
  parts: readonly RuleEnd[];
  /** What the syntax has no words for at this end, with the reason as a sentence. */
  refused: readonly { address: NamedAddress; why: string }[];
}

type Versioned = ListedAddress & { version: 4 | 6 };
const isVersioned = (item: ListedAddress): item is Versioned => item.kind === 'ip' || item.kind === 'range';

/** Ranges as networks, where the syntax knows no ranges. */
const inItsWords = (item: ListedAddress, { ranges = [] }: Capabilities): readonly ListedAddress[] =>
  item.kind === 'range' && !ranges.includes(item.version) ? networksOf(item) : [item];

/** Those that stand together in a rule. */
function groupsOf(items: readonly ListedAddress[], { lists }: Capabilities): ListedAddress[][] {
  if (lists === 'mixed') return items.length > 0 ? [[...items]] : [];
  const isAlone = (item: ListedAddress) => lists === undefined || (lists === 'networks' && item.kind !== 'ip');
  const together = Map.groupBy(
    items.filter((item) => !isAlone(item)),
    (item) => (isVersioned(item) ? item.version : undefined),
  );
  return [...together.values(), ...items.filter(isAlone).map((item) => [item])];
}

/** What a part is called behind its end: by its version of IP or its number; nothing where it is the only one. */
function suffixOf(group: readonly ListedAddress[], place: number): string {
  const [first] = group;
  if (!first || group.length === 1) return `-${place + 1}`;
  return isVersioned(first) ? `-v${first.version}` : '-names';
}

const addressOf = (items: readonly ListedAddress[]): RuleEnd['address'] => {
  const [first] = items;
  return first && items.length === 1 ? first : { kind: 'list', items };
};

/** An end whose addresses stand in no rule: the machines, and each group of them that there is already by itself. */
function machinesOf(whole: RuleEnd, role: EndRole, can: Capabilities): RuleEnd[] {
  const isGroup = (item: ListedAddress) => !isVersioned(item) && whyNotNamed(item, role, can) === undefined;
  const [groups, others] = [itemsOf(whole).filter(isGroup), itemsOf(whole).filter((item) => !isGroup(item))];
  return [
    ...(others.length > 0 ? [{ ...whole, address: addressOf(others) }] : []),
    ...groups.map((group, i) => ({ ...whole, id: `${whole.id}-group-${i + 1}`, address: group })),
  ];
}

/** An end as a syntax writes it: one part, or several, of which none holds an address of another. */
export function partsOf(end: SetEnd, role: EndRole, can: Capabilities): EndParts {
  const whole = wholeEnd(end);
  const { address } = whole;
  if (address.kind === 'placeholder' || address.kind === 'any') return { parts: [whole], refused: [] };
  if (can.unaddressed?.includes(role)) return { parts: machinesOf(whole, role, can), refused: [] };
  const items = address.kind === 'list' ? address.items : [address];
  const refused = items.flatMap((item) => {
    const why = isVersioned(item) ? undefined : whyNotNamed(item, role, can);
    return why === undefined || isVersioned(item) ? [] : [{ address: item, why }];
  });
  const left = items.filter((item) => !refused.some(({ address: one }) => one === item));
  const groups = groupsOf(
    left.flatMap((item) => inItsWords(item, can)),
    can,
  );
  return {
    parts: groups.map((group, i) => ({
      ...whole,
      id: groups.length === 1 ? whole.id : whole.id + suffixOf(group, i),
      address: addressOf(group),
    })),
    refused,
  };
}
