/** One rule of Windows Firewall, whichever command printed it: https://learn.microsoft.com/windows/win32/api/netfw/ */
import { ENDPOINT_MAPPER } from '#chart/endpoint-mapper.ts';
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { readAddresses, readAddressList } from '../../model/addresses.ts';
import { intersection, numbers, unionOf } from '../../model/intervals.ts';
import type { NameLookup } from '../../model/part.ts';
import { readPorts } from '../../model/ports.ts';
import { readProtocol, WITH_PORTS } from '../../model/protocols.ts';
import { ALL_PROTOCOLS } from '../../model/region.ts';
import type { FirewallRule } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';

/** The fields of a rule by their own names, in lower case without spaces; values as they were printed. */
export type WindowsFields = ReadonlyMap<string, string>;

/** Names of the same field in netsh, in PowerShell and in tables that people make of them. */
const SAME: Readonly<Record<string, string>> = {
  rulename: 'name',
  profiles: 'profile',
  localip: 'localaddress',
  remoteip: 'remoteaddress',
  localports: 'localport',
  remoteports: 'remoteport',
  localaddresses: 'localaddress',
  remoteaddresses: 'remoteaddress',
  applicationname: 'program',
  interfacetypes: 'interfacetype',
  servicename: 'service',
};

/** A field's name as it is asked for: `Local Port` and `LocalPorts` are `localport`. */
export function fieldName(text: string): string {
  const plain = text.toLowerCase().replace(/[^a-z]/g, '');
  return SAME[plain] ?? plain;
}

const isAny = (text: string | undefined) => text === undefined || /^(?:any|all|\*|)$/i.test(text.trim());

/** What a rule does: its text, or PowerShell's number in JSON. */
const ACTIONS: Readonly<Record<string, FirewallRule['action']>> = {
  allow: { kind: 'accept' },
  '2': { kind: 'accept' },
  block: { kind: 'drop' },
  '4': { kind: 'drop' },
};

/** Profiles as a number of bits (Get-NetFirewallRule in JSON). */
function profilesOf(text: string): readonly string[] | undefined {
  if (/^\d+$/.test(text)) {
    const bits = Number(text);
    const all = ['Domain', 'Private', 'Public'];
    return bits === 0 || bits >= 7 ? [] : all.filter((_, i) => (bits & (1 << i)) !== 0);
  }
  if (isAny(text)) return [];
  const words = text.split(/[,\s]+/).filter(Boolean);
  return words.every((word) => /^(?:domain|private|public)$/i.test(word))
    ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    : undefined;
}

function narrowProtocol(draft: RuleDraft, text: string): void {
  const name = text.trim().replace(/^icmpv4/i, 'ICMP');
  if (isAny(name)) return;
  const { protocols, unknown } = readProtocol(name);
  draft.narrow('protocols', protocols);
  draft.unknown.push(...unknown);
}

/** Words that stand for ports which only a running machine knows. */
const KEYWORDS = /^(?:rpc|iphttpsin|iphttpsout|iphttps|iptlsin|iptlsout|teredo|ply2disc|mdns|corenetworking|ndisuio)$/i;

function narrowPorts(draft: RuleDraft, field: 'ports' | 'sourcePorts', text: string, names: NameLookup): void {
  if (isAny(text)) return;
  const words = wordsOf(text);
  const mapper = words.some((word) => /^rpc-?epmap$/i.test(word)) ? numbers(ENDPOINT_MAPPER) : [];
  const plain = words.filter((word) => !KEYWORDS.test(word) && !/^rpc-?epmap$/i.test(word));
  const ports = plain.length === 0 ? [] : readPorts(plain.join(','), names, '-');
  const keyword = words.find((word) => KEYWORDS.test(word));
  if (!draft.match.protocols) draft.narrow('protocols', WITH_PORTS);
  if (keyword !== undefined || !ports) draft.unknown.push(`ports ${text}`);
  else draft.narrow(field, unionOf([...ports, ...mapper]));
}

/** `{10.0.0.0/8, LocalSubnet}` as its words. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/^\{|\}$/g, '')
    .split(/[,\s]+/)
    .filter(Boolean);

/**
 * A rule for addresses of which some are understood and others not (`10.0.0.0/8,LocalSubnet`) as one for these and one
 * for those: what is known of it is judged all the same.
 */
export function apart(fields: WindowsFields): readonly WindowsFields[] {
  const text = fields.get('remoteaddress') ?? '';
  const words = isAny(text) ? [] : wordsOf(text);
  const known = words.filter((word) => readAddresses(word) !== undefined);
  const others = words.filter((word) => !known.includes(word) && !isAny(word));
  return known.length > 0 && known.length + others.length === words.length && others.length > 0
    ? [known, others].map((some) => new Map([...fields, ['remoteaddress', some.join(',')]]))
    : [fields];
}

function narrowAddresses(draft: RuleDraft, field: 'sources' | 'destinations', text: string): void {
  if (isAny(text)) return;
  const addresses = readAddressList(wordsOf(text));
  if (addresses) draft.narrow(field, addresses);
  else draft.unknown.push(`${field === 'sources' ? 'remote' : 'local'} address ${text}`);
}

/** `Yes`, `True`, PowerShell's 1; what isn't said is on. */
const isOn = (text: string | undefined) => text === undefined || /^(?:yes|true|1)$/i.test(text.trim());

/** Whose rule it is: the executable, and the service inside of it. */
function narrowProgram(draft: RuleDraft, fields: WindowsFields): void {
  const program = fields.get('program');
  const service = fields.get('service');
  const file = isAny(program) ? '' : ((program ?? '').split(/[\\/]/).at(-1)?.toLowerCase() ?? '');
  const inside = isAny(service) || service === '*' ? '' : (service ?? '');
  if (file === '' && inside === '') return;
  const name = file === '' ? `service ${inside}` : inside === '' ? file : `${file} (${inside})`;
  draft.narrowNames('programs', { names: [name], isNegated: false }, name);
}

export interface WindowsRule {
  rule: FirewallRule | null;
  isInbound: boolean;
  /** What was not understood; empty where nothing is. */
  unknown: readonly string[];
}

/** Whether the printed rules tell for which program each is: then one without a program is for all. */
export interface WhatIsPrinted {
  programs: boolean;
}

const inbound = (text: string | undefined) => text === undefined || /^(?:in|inbound|1)$/i.test(text.trim());

/** The rule that some fields come to; null where it is off or goes out. `line` is that of its first field. */
export function windowsRule(
  fields: WindowsFields,
  line: number,
  names: NameLookup,
  printed: WhatIsPrinted,
): WindowsRule {
  const isInbound = inbound(fields.get('direction'));
  if (!isOn(fields.get('enabled')) || !isInbound) return { rule: null, isInbound, unknown: [] };
  const draft = new RuleDraft();
  const protocol = fields.get('protocol');
  const localPort = fields.get('localport') ?? '';
  if (protocol === undefined) draft.unknown.push('protocol and ports are not in the paste');
  else narrowProtocol(draft, protocol);
  const isIcmp =
    intersection(draft.match.protocols ?? ALL_PROTOCOLS, numbers(ICMP)).length +
      intersection(draft.match.protocols ?? ALL_PROTOCOLS, numbers(ICMPV6)).length >
    0;
  if (!isIcmp || draft.match.protocols === undefined) narrowPorts(draft, 'ports', localPort, names);
  narrowPorts(draft, 'sourcePorts', fields.get('remoteport') ?? '', names);
  const icmp = fields.get('icmptype');
  if (isIcmp && draft.match.protocols && !isAny(icmp)) {
    const type = /^(\d{1,3})(?::\*|:any)?$/i.exec((icmp ?? '').trim())?.[1];
    if (type === undefined) draft.unknown.push(`ICMP type ${icmp}`);
    else draft.narrow('ports', numbers(Number(type)));
  }
  narrowAddresses(draft, 'sources', fields.get('remoteaddress') ?? '');
  narrowAddresses(draft, 'destinations', fields.get('localaddress') ?? '');
  const profiles = profilesOf(fields.get('profile') ?? '');
  if (!profiles) draft.unknown.push(`profile ${fields.get('profile')}`);
  else if (profiles.length > 0 && profiles.length < 3)
    draft.narrowNames('interfaces', { names: profiles, isNegated: false }, 'profile');
  narrowProgram(draft, fields);
  // Without the programs, a rule for any port may be that of one program.
  if (!printed.programs && isAny(localPort) && !isIcmp)
    draft.unknown.push('for which program it is, the paste does not say');
  if (!printed.programs && draft.match.protocols === undefined && isIcmp && isAny(localPort))
    draft.unknown.push('for which program it is, the paste does not say');
  if (!isAny(fields.get('interfacetype'))) draft.unknown.push(`interface type ${fields.get('interfacetype')}`);
  const security = fields.get('security');
  if (!isAny(security) && !/^notrequired$/i.test(security ?? '')) draft.unknown.push(`security ${security}`);
  const word = (fields.get('action') ?? '').trim().toLowerCase();
  const action = ACTIONS[word] ?? {
    kind: 'unknown' as const,
    text: word === '' ? 'its action is not in the paste' : `action ${word}`,
  };
  const rule = draft.rule(line, action);
  return { rule, isInbound, unknown: [...draft.unknown, ...(action.kind === 'unknown' ? [action.text] : [])] };
}
