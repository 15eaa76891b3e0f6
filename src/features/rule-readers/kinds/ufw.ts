/** `ufw status`, `ufw status verbose`, `ufw status numbered`: https://manpages.debian.org/bookworm/ufw/ufw.8.en.html */
import { ANY_ADDRESS, IPV4, IPV6, readAddresses } from '../model/addresses.ts';
import { numbers } from '../model/intervals.ts';
import { type PortsOfName, ufwProfile } from '../model/known-names.ts';
import { LineBook, type NameLookup, type PartReading, type RulePart, setOfOneChain } from '../model/part.ts';
import { readPorts } from '../model/ports.ts';
import { BOTH_ICMP, readProtocol, TCP_AND_UDP, transportProtocol } from '../model/protocols.ts';
import type { FirewallRule, RuleAction } from '../model/rule.ts';
import { RuleDraft } from '../model/rule-draft.ts';
import type { RuleSetKind } from '../rule-set-kind.ts';

const ROW = /^(?:\[ ?\d+\] )?(\S.*?)\s+(ALLOW|DENY|REJECT|LIMIT)(?: (IN|OUT|FWD))?\s+(\S.*)$/;
const DEFAULT = /^Default: (allow|deny|reject) \(incoming\)/;
const HEADING = /^(?:To\s+Action\s+From|-+\s+-+\s+-+|Logging: .*|New profiles: .*|Status: active|Firewall loaded|)$/;

const ACTIONS: Readonly<Record<string, RuleAction>> = {
  ALLOW: { kind: 'accept' },
  LIMIT: { kind: 'accept' },
  DENY: { kind: 'drop' },
  REJECT: { kind: 'reject' },
};

/** What stands in a cell: an address, ports, a protocol, an interface, each only where it is there. */
interface Cell {
  address: string;
  ports: string;
  protocol: string;
  device: string;
  /** The name of an application profile. */
  profile: string;
}

const PORTS = /^(?:\d+(?::\d+)?)(?:,\d+(?::\d+)?)*$/;

/** `10.0.0.5 22/tcp on eth0`, `80,443/tcp (Nginx Full)`, `Anywhere`, `10.7.0.1/gre`, `Nginx Full (v6)`. */
function readCell(text: string): Cell {
  const [plain = '', device = ''] = text.replace(/ ?\(v6\)/g, '').split(/ on (?=\S+$)/);
  const cell: Cell = { address: '', ports: '', protocol: '', device, profile: '' };
  const words = plain
    .replace(/ \([^()]*\)$/, '')
    .trim()
    .split(' ');
  const first = words[0] ?? '';
  if (readAddresses(first) || first === 'Anywhere') {
    words.shift();
    cell.address = first === 'Anywhere' ? '' : first;
  } else {
    const [address = '', protocol = ''] = first.split(/\/(?=[a-z]+\d*$)/);
    if (protocol !== '' && (readAddresses(address) || address === 'Anywhere')) {
      words.shift();
      cell.address = address === 'Anywhere' ? '' : address;
      cell.protocol = protocol;
    }
  }
  const rest = words.join(' ');
  const [ports = '', protocol = ''] = rest.split('/');
  if (PORTS.test(ports)) Object.assign(cell, { ports, protocol: protocol || cell.protocol });
  else cell.profile = rest;
  return cell;
}

/** Asks for what a profile opens; it may be of two transports, and then is two rules. */
function profileRules(profile: string): readonly (PortsOfName | undefined)[] {
  if (profile === '') return [undefined];
  return ufwProfile(profile) ?? [];
}

function narrowCell(draft: RuleDraft, cell: Cell, side: 'to' | 'from', names: NameLookup): void {
  const addresses = cell.address === '' ? undefined : readAddresses(cell.address);
  if (addresses) draft.narrow(side === 'to' ? 'destinations' : 'sources', addresses);
  if (cell.device !== '')
    draft.narrowNames('interfaces', { names: [cell.device], isNegated: false }, `on ${cell.device}`);
  if (cell.protocol !== '') {
    const { protocols, unknown } = readProtocol(cell.protocol);
    draft.narrow('protocols', protocols);
    draft.unknown.push(...unknown);
  }
  if (cell.ports === '') return;
  if (cell.protocol === '') draft.narrow('protocols', TCP_AND_UDP);
  const ports = readPorts(cell.ports, names);
  if (ports) draft.narrow(side === 'to' ? 'ports' : 'sourcePorts', ports);
  else draft.unknown.push(cell.ports);
}

/** The rules of one row; several where it is for a profile with several transports. */
function rulesOf(line: number, row: readonly string[], names: NameLookup): FirewallRule[] {
  const [, to = '', action = '', , from = ''] = row;
  const target = readCell(to);
  const sender = readCell(
    from
      .replace(/ +#.*$/, '')
      .replace(/ +\((?:log|log-all|out)(?:, ?out)?\)$/, '')
      .trim(),
  );
  const profiles = profileRules(target.profile);
  const unnamed = profiles.length === 0 ? [undefined] : profiles;
  return unnamed.flatMap((ports) => {
    const draft = new RuleDraft();
    draft.isLimited = action === 'LIMIT';
    if (to.includes('(v6)') || from.includes('(v6)')) draft.narrow('sources', IPV6);
    else if (target.address === '' && sender.address === '') draft.narrow('sources', IPV4);
    narrowCell(draft, target, 'to', names);
    narrowCell(draft, sender, 'from', names);
    if (ports) {
      draft.narrow('protocols', numbers(transportProtocol(ports.transport)));
      draft.narrow('ports', numbers(ports.from, ports.to));
    } else if (target.profile !== '')
      draft.unknown.push(`the ports of “${target.profile}” are not named: ufw status verbose names them`);
    if (sender.profile !== '') draft.unknown.push(`“${sender.profile}”`);
    return draft.rule(line, ACTIONS[action] ?? { kind: 'unknown', text: action }) ?? [];
  });
}

const OWN_RULES =
  'ufw has rules of its own beside those that it lists (before.rules): they let in answers of DHCP, and multicast of mDNS and UPnP.';

function read({ lines, names }: RulePart): PartReading {
  const book = new LineBook(lines);
  const rules: FirewallRule[] = [];
  let policy: 'accept' | 'drop' | 'reject' | 'unknown' = 'unknown';
  let policyLine: number | null = null;
  let isActive = true;
  for (const { number, text } of lines) {
    const line = text.trim();
    const row = ROW.exec(line);
    const byDefault = DEFAULT.exec(line)?.[1];
    if (byDefault) {
      policy = byDefault === 'allow' ? 'accept' : byDefault === 'deny' ? 'drop' : 'reject';
      policyLine = number;
      book.frame(number);
    } else if (line === 'Status: inactive') {
      isActive = false;
      book.frame(number);
    } else if (HEADING.test(line)) book.frame(number);
    else if (!row) book.leftOver(number, 'no line of ufw status that is known here');
    else {
      book.rule(number);
      if (row[3] === 'OUT' || row[3] === 'FWD') continue;
      for (const rule of rulesOf(number, row, names)) {
        rules.push(rule);
        if (rule.unknown.length > 0) book.leftOver(number, `not understood: ${rule.unknown.join('; ')}`);
      }
    }
  }
  const speaksOfIpv6 = lines.some(({ text }) => text.includes('(v6)') || /[\da-f]:[\da-f:]+:/i.test(text));
  const ownIcmp: FirewallRule = {
    line: lines[0]?.number ?? 0,
    match: { protocols: BOTH_ICMP },
    action: { kind: 'accept' },
    unknown: ['rules of ufw itself, which status does not list'],
  };
  const covers = speaksOfIpv6 ? ANY_ADDRESS : IPV4;
  return {
    sets: [setOfOneChain('', { policy, policyLine, rules: isActive ? [ownIcmp, ...rules] : [] }, covers)],
    lines: book.all(),
    notices: [
      ...(isActive ? [OWN_RULES] : ['ufw is off: it filters nothing. Whether anything else does, this does not say.']),
      ...(isActive && policy === 'unknown' ? ['What ufw does with all the rest stands in ufw status verbose.'] : []),
      ...(isActive && !speaksOfIpv6 ? ['None of these lines speaks of IPv6.'] : []),
    ],
  };
}

export const ufw: RuleSetKind = {
  id: 'ufw',
  label: 'ufw status',
  group: 'Linux',
  commands: ['sudo ufw status verbose'],
  hasOwnHead: true,
  starts: (line, next) =>
    /^Status: (?:in)?active$/.test(line) || (/^To\s+Action\s+From$/.test(line) && next.some((one) => ROW.test(one))),
  read,
};
