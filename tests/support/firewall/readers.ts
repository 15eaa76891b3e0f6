/**
 * Readers for what the writers write, made apart from them and strict: a line that is neither a comment nor
 * exactly a rule throws, so that nothing of a comment can have become part of a rule or a line of its own.
 */
import { each, icmp, listed, range, type ReadRule } from './read-rules.ts';
import { SET_NAME } from './sets.ts';

class UnreadableLine extends Error {}

/** Reads line by line: comments and blank lines aside, each has to be a rule or one of the fixed lines. */
function byLine(
  text: string,
  comment: RegExp,
  fixed: readonly string[],
  rule: (line: string) => ReadRule | readonly ReadRule[] | undefined,
): ReadRule[] {
  return text.split('\n').flatMap((line) => {
    if (line === '' || comment.test(line) || fixed.includes(line)) return [];
    const found = rule(line);
    if (!found) throw new UnreadableLine(`Neither a rule nor a comment: ${JSON.stringify(line)}`);
    return found;
  });
}

/** A code of ICMP; `any`, or none, is all of them. */
const numberIn = (text: string | undefined) => (text === undefined || text === 'any' ? undefined : Number(text));

const HASH = /^#[^\n\r]*$/;
/** A comment in a shell: nothing in it may act, even where # does not make it a comment. */
const SHELL =
  /^# (?:[^"'`$;&|<>(){}[\]\\!*?~^]*|The same set again: '[^']+'|firewall-cmd --permanent --remove-rich-rule='[^']+')$/;

/** The lines of a script that a program gets, all and by the function that hands them over; and those of the shell. */
export function apart(script: string): { given: string[]; by: Readonly<Record<string, string[]>>; shell: string[] } {
  const [given, shell]: [string[], string[]] = [[], []];
  const by: Record<string, string[]> = {};
  let own: string[] | undefined;
  for (const line of script.split('\n')) {
    if (own && line !== 'RULES') {
      given.push(line);
      own.push(line);
      continue;
    }
    const name = /^(\w+)\(\) \{$/.exec(shell.at(-1) ?? '')?.[1] ?? '';
    own = line === "cat <<'RULES'" ? (by[name] = []) : undefined;
    shell.push(line);
  }
  return { given, by, shell };
}

export function readNft(text: string): ReadRule[] {
  const fixed = [`add chain inet filter ${SET_NAME}`, `flush chain inet filter ${SET_NAME}`];
  const answers =
    /^add rule inet filter portolan-test-0a1b2 meta l4proto (?:icmp|ipv6-icmp) ct state related accept comment "Errors"$/;
  const shape =
    /^add rule inet filter portolan-test-0a1b2 (?:ip6? saddr (\{ [^{}]+ \}|\S+) )?(?:ip6? daddr (\{ [^{}]+ \}|\S+) )?(?:(tcp|udp|sctp|dccp) dport (\{ [^{}]+ \}|\S+)|(?:meta l4proto|ip6 nexthdr) (\d+)|(icmp|icmpv6) type (\d+)(?: \6 code (\d+))?) accept comment "([^"]*)"$/;
  return byLine(apart(text).given.join('\n'), HASH, fixed, (line) => {
    if (answers.test(line)) return [];
    const [, from = 'any', to = 'any', transport, ports = '', protocol, message, type, code, comment = ''] =
      shape.exec(line) ?? [];
    if (Buffer.byteLength(comment) > 128) throw new UnreadableLine('The comment is too long for nft.');
    const between = (what: Pick<ReadRule, 'what' | 'from' | 'to'>) =>
      each(listed(from.replace('$', '')), listed(to.replace('$', '')), what);
    if (protocol) return between({ what: `ip ${protocol}`, from: 0, to: 0 });
    if (message) return between(icmp(message === 'icmp' ? 4 : 6, Number(type), numberIn(code)));
    return transport ? listed(ports).flatMap((one) => between({ what: transport, ...range(one) })) : undefined;
  });
}

export function readIptables(text: string): ReadRule[] {
  const answers = /^-A portolan-test-0a1b2 -p (?:icmp|ipv6-icmp) -m conntrack --ctstate RELATED -j ACCEPT$/;
  const shape =
    /^-A portolan-test-0a1b2 (?:-s (\S+) )?(?:-d (\S+) )?(?:-m iprange(?: --src-range (\S+))?(?: --dst-range (\S+))? )?(?:-p (tcp|udp|sctp|dccp) -m (?:\5 --dport ([\d:]+)|multiport --dports (\S+))|-p (\d+)|-m (ah)|-p (?:icmp -m icmp --icmp-type|ipv6-icmp -m icmp6 --icmpv6-type) (\d+)(?:\/(\d+))?) -m comment --comment "([^"\\]*)" -j ACCEPT$/;
  return byLine(apart(text).given.join('\n'), HASH, [], (line) => {
    if (answers.test(line)) return [];
    const [, own, target, first, last, transport, port = '', ports = port, protocol, ah, type, code, comment = ''] =
      shape.exec(line) ?? [];
    if ((own && first) || (target && last)) throw new UnreadableLine(`A range beside a network: ${line}`);
    const [from, to] = [own ?? first ?? 'any', target ?? last ?? 'any'];
    const version = line.includes('--icmp-type') ? 4 : 6;
    if (Buffer.byteLength(comment) > 255) throw new UnreadableLine('The comment is too long for iptables.');
    const between = (what: Pick<ReadRule, 'what' | 'from' | 'to'>) =>
      each(listed(from.replace('/MASK', '')), listed(to.replace('/MASK', '')), what);
    if (protocol || ah) return between({ what: `ip ${protocol ?? 51}`, from: 0, to: 0 });
    if (type) return between(icmp(version, Number(type), numberIn(code)));
    // A range takes two of the 15 places (iptables-extensions(8), multiport).
    if (ports.split(/[,:]/).length > 15) throw new UnreadableLine(`Too many ports for one rule: ${line}`);
    return transport ? listed(ports).flatMap((one) => between({ what: transport, ...range(one, ':') })) : undefined;
  });
}

/** A rule of Windows: its protocol, and its port or keyword, or its type of ICMP and the code. */
function windows(
  client: string,
  server: string,
  protocol: string,
  port: string | undefined,
  type?: string,
  code?: string,
): ReadRule[] {
  const between = (what: Pick<ReadRule, 'what' | 'from' | 'to'>) =>
    each(listed(client.replace('Any', 'any')), listed(server.replace('Any', 'any')), what);
  const version = /^icmpv([46])$/i.exec(protocol)?.[1];
  if (version) return between(icmp(version === '4' ? 4 : 6, Number(type), numberIn(code)));
  if (/^\d+$/.test(protocol)) return between({ what: `ip ${protocol}`, from: 0, to: 0 });
  if (port === 'RPC') return between({ what: 'rpc', from: 0, to: 0 });
  const numbers = port === 'RPCEPMap' || port === 'RPC-EPMap' ? '135' : (port ?? '');
  // A keyword shares a rule with nothing.
  return listed(numbers).flatMap((one) => between({ what: protocol.toLowerCase(), ...range(one) }));
}

export function readPowershell(text: string): ReadRule[] {
  const quoted = /'(?:[^'‘’‚‛]|'')*'/.source;
  const shape = new RegExp(
    `^New-NetFirewallRule -DisplayName ${quoted} -Group '${SET_NAME}' -Description ${quoted} -Direction Inbound -Action Allow -Protocol (TCP|UDP|\\d+|ICMPv[46])(?: -LocalPort (\\S+))?(?: -IcmpType (\\d+)(?::(\\d+))?)? -RemoteAddress (\\S+)(?: -LocalAddress (\\S+))?$`,
  );
  const anew = `Get-NetFirewallRule -Group '${SET_NAME}' -ErrorAction SilentlyContinue | Remove-NetFirewallRule`;
  return byLine(text, HASH, [anew], (line) => {
    const [, protocol, port, type, code, remote, local = 'any'] = shape.exec(line) ?? [];
    // A range within a list stands in quotes.
    if (port?.includes(',') && /(?<!')\b\d+-\d+/.test(port)) return undefined;
    return protocol && remote ? windows(remote, local, protocol, port?.replaceAll("'", ''), type, code) : undefined;
  });
}

/** The same rules in a session with a GPO: each names the session, and it is opened once and saved once. */
export function readGpo(text: string): ReadRule[] {
  const [session, remove] = [' -GPOSession $gpo', `Get-NetFirewallRule -GPOSession $gpo -Group '${SET_NAME}'`];
  const fixed = ["$gpo = Open-NetGPO -PolicyStore 'DOMAIN\\GPO'", `Save-NetGPO${session}`];
  const lines = text.split('\n');
  for (const line of fixed) if (lines.filter((one) => one === line).length !== 1) throw new UnreadableLine(line);
  const own = lines.filter(
    (line) => !fixed.includes(line) && line !== `${remove} -ErrorAction SilentlyContinue | Remove-NetFirewallRule`,
  );
  for (const line of own)
    if (line.startsWith('New-') && !line.endsWith(session)) throw new UnreadableLine(`Out of the session: ${line}`);
  return readPowershell(own.map((line) => (line.endsWith(session) ? line.slice(0, -session.length) : line)).join('\n'));
}

const AZURE_PROTOCOLS: Readonly<Record<string, string>> = { Tcp: 'tcp', Udp: 'udp', Esp: 'ip 50', Ah: 'ip 51' };

export function readAzurePowershell(text: string): ReadRule[] {
  const quoted = /'(?:[^'‘’‚‛]|'')*'/.source;
  const prefix = String.raw`((?:'[0-9a-f.:/]+',?)+|'\*'|SOURCE|DESTINATION|ADDRESS_OF_\w+)`;
  const add = String.raw` \| Add-AzNetworkSecurityRuleConfig -Name '(portolan-test-0a1b2(?:-\d+)?(?:-back)?-[a-z]+)' -Description (${quoted}) -Access Allow -Direction Inbound -Priority (\d{3,4}) -Protocol (Tcp|Udp|Esp|Ah) -SourceAddressPrefix ${prefix} -SourcePortRange '\*' -DestinationAddressPrefix ${prefix} -DestinationPortRange ((?:'[\d-]+',?)+|'\*')`;
  const line = new RegExp(
    `^Get-AzNetworkSecurityGroup -Name '[A-Z][A-Z0-9_]*-NSG' -ResourceGroupName 'RESOURCE-GROUP'(?:${add})+ \\| Set-AzNetworkSecurityGroup$`,
  );
  const plain = (one = '') => one.replaceAll("'", '').replace('*', 'any');
  return byLine(text, HASH, [], (one) => {
    if (!line.test(one)) return undefined;
    const rules = [...one.matchAll(new RegExp(add, 'g'))];
    if (new Set(rules.map(([, , , priority]) => priority)).size !== rules.length) return undefined;
    if (new Set(rules.map(([, name]) => name)).size !== rules.length) return undefined;
    return rules.flatMap(([, , description = '', , protocol = '', from, to, ports = '']) => {
      if (description.length > 142 + description.split("''").length) throw new UnreadableLine(description);
      const what = AZURE_PROTOCOLS[protocol] ?? '';
      const stretches = ports === "'*'" ? [{ from: 0, to: 0 }] : listed(plain(ports)).map((own) => range(own));
      return stretches.flatMap((own) => each(listed(plain(from)), listed(plain(to)), { what, ...own }));
    });
  });
}

export function readNetsh(text: string): ReadRule[] {
  const quoted = /"[^"“”„%!$`^\\|&<>]*"/.source;
  const shape = new RegExp(
    `^netsh advfirewall firewall add rule name=${quoted} dir=in action=allow protocol=(TCP|UDP|\\d+|icmpv[46]:\\d+,(?:\\d+|any))(?: localport=(\\S+))? remoteip=(\\S+)(?: localip=(\\S+))? description=${quoted}$`,
  );
  return byLine(
    text,
    /^rem (?:[^"“”„'‘’‚‛%!$`^\\|&<>(){}[\];@*?]*|The same set again: "[^"$`\s]+"|netsh advfirewall firewall delete rule name="[^"“”„%!$`^\\|&<>]*")$|^netsh advfirewall firewall delete rule name="portolan-test-0a1b2(?:-\d+)?: [^"“”„%!$`^\\|&<>]*"$/,
    [],
    (line) => {
      const [, words, port, remote, local = 'any'] = shape.exec(line) ?? [];
      const [protocol = '', type, code] = words?.split(/[:,]/) ?? [];
      return words && remote ? windows(remote, local, protocol, port, type, code) : undefined;
    },
  );
}

/** The words of a line for a shell, of which only single quotes and \' are used. */
function shellWords(line: string): string[] {
  if (!/^(?:[A-Za-z0-9_./:=,-]|'[^']*'|\\'| )*$/.test(line))
    throw new UnreadableLine(`Not plain shell: ${JSON.stringify(line)}`);
  const words = line.match(/(?:'[^']*'|\\'|[^\s'\\])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\(')/g, '$1$2'));
}

const NUMBERS: Readonly<Record<string, number>> = { gre: 47, esp: 50, ah: 51 };

export function readUfw(text: string): ReadRule[] {
  return byLine(text, SHELL, [], (line) => {
    const words = shellWords(line);
    const after = (word: string) => words[words.indexOf(word) + 1] ?? '';
    const shape = words.filter((_, i) => i % 2 === 0 || i === 1).join(' ');
    if (!words.join(' ').startsWith('ufw allow proto ') || !/ comment .+$/.test(words.join(' '))) return undefined;
    if (words.length !== (words.includes('port') ? 12 : 10)) throw new UnreadableLine(`Too many words: ${shape}`);
    const ends = { client: after('from'), server: after('to') };
    const protocol = after('proto');
    const number = NUMBERS[protocol];
    if (number) return { ...ends, what: `ip ${number}`, from: 0, to: 0 };
    const ports = after('port');
    // A range counts as two (ufw(8)).
    if (ports.split(/[,:]/).length > 15) throw new UnreadableLine(`Too many ports for one rule: ${line}`);
    return listed(ports).map((one) => ({ ...ends, what: protocol, ...range(one, ':') }));
  });
}

/** firewalld's names, each for the versions of IP that it has (/usr/lib/firewalld/icmptypes). */
const FIREWALLD_ICMP: Readonly<Record<string, Readonly<Partial<Record<4 | 6, readonly [number, number?]>>>>> = {
  'echo-request': { 4: [8], 6: [128] },
  'echo-reply': { 4: [0], 6: [129] },
  'destination-unreachable': { 4: [3], 6: [1] },
  'fragmentation-needed': { 4: [3, 4] },
  'packet-too-big': { 6: [2] },
  'time-exceeded': { 4: [11], 6: [3] },
  'parameter-problem': { 4: [12], 6: [4] },
};

export function readRich(text: string): ReadRule[] {
  const shape =
    /^rule(?: family="ipv([46])")?(?: source address="([^"]+)")?(?: destination address="([^"]+)")? (?:port port="([^"]+)" protocol="(\w+)"|protocol value="(\d+)"|icmp-type name="([a-z-]+)") accept$/;
  return byLine(text, SHELL, ['firewall-cmd --reload'], (line) => {
    const [command, permanent, rule = '', ...more] = shellWords(line);
    if (command !== 'firewall-cmd' || permanent !== '--permanent' || more.length > 0) return undefined;
    const found = shape.exec(rule.replace('--add-rich-rule=', ''));
    const [, family, client = 'any', server = 'any', ports = '', transport, protocol, message] = found ?? [];
    if (message !== undefined)
      return ([4, 6] as const).flatMap((version) => {
        const numbers = FIREWALLD_ICMP[message]?.[version];
        if (!numbers && family === String(version)) throw new UnreadableLine(`No ${message} in IPv${version}`);
        const isMeant = numbers && (family === undefined || family === String(version));
        return isMeant ? [{ client, server, ...icmp(version, ...numbers) }] : [];
      });
    if (protocol) return { client, server, what: `ip ${protocol}`, from: 0, to: 0 };
    return transport ? { client, server, what: transport, ...range(ports) } : undefined;
  });
}

export function readService(text: string): ReadRule[] {
  const servers = [...text.matchAll(/^ {2}<destination ipv[46]="([^"]+)"\/>$/gm)].map(([, one = '']) => one);
  const [clients, listening] = [['-'], servers.length > 0 ? servers : ['any']];
  const fixed = ['<?xml version="1.0" encoding="utf-8"?>', '<service>', '</service>'];
  const other =
    /^ {2}(?:<!-- (?:(?!--)[^\n])* -->|<short>[^<>]*<\/short>|<description>[^<>]*<\/description>|<destination ipv[46]="[^"]+"\/>)$/;
  const shape = /^ {2}(?:<port protocol="(\w+)" port="([^"]+)"\/>|<protocol value="(\d+)"\/>)$/;
  return byLine(text, other, fixed, (line) => {
    const [, transport, ports = '', protocol] = shape.exec(line) ?? [];
    if (protocol) return each(clients, listening, { what: `ip ${protocol}`, from: 0, to: 0 });
    return transport ? each(clients, listening, { what: transport, ...range(ports) }) : undefined;
  });
}

const END = String.raw`(any|host \S+|\S+ \d+\.\d+\.\d+\.\d+|\S+ WILDCARD|\S+/\d+|\S+/LENGTH)`;

/** One access list: which packets it is for, what opens a connection, and what answers. */
export interface AccessList {
  name: string;
  permits: ReadRule[];
  answers: ReadRule[];
}

/** An address with a wildcard back in CIDR notation. */
function cidr(words: string): string {
  const [address = '', wildcard] = words.replace(/^host /, '').split(' ');
  if (wildcard === undefined || wildcard === 'WILDCARD') return address.replace('/LENGTH', '');
  const bits = wildcard
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('');
  return `${address}/${bits.indexOf('1') < 0 ? 32 : bits.indexOf('1')}`;
}

export function readCisco(text: string): AccessList[] {
  const ports = String.raw`(?: (?:eq|range) (\d+(?: \d+)?))?`;
  const shape = new RegExp(`^ permit (tcp|udp|\\d+) ${END}${ports} ${END}${ports}( established)?$`);
  const icmpShape = new RegExp(`^ permit icmp ${END} ${END} (\\d+)(?: (\\d+))?$`);
  const lists: AccessList[] = [];
  const gone = new Set<string>();
  let answering = false;
  for (const line of text.split('\n')) {
    if (line === '' || /^! [ !-~]*$/.test(line)) continue;
    const name = /^(?:ip access-list extended|ip access-list|ipv6 access-list) (\S+)$/.exec(line)?.[1];
    if (/^no (?:ip access-list extended|ip access-list|ipv6 access-list) \S+$/.test(line)) {
      gone.add(line.replace(/^no /, ''));
      continue;
    }
    if (name) {
      if (!gone.has(line)) throw new UnreadableLine(`A second load would append to ${name}.`);
      lists.push({ name, permits: [], answers: [] });
      continue;
    }
    if (/^ remark [ -~]{1,100}$/.test(line) && !line.includes('?')) {
      answering = line === ' remark Answers: an access list has no memory';
      continue;
    }
    const list = lists.at(-1);
    const [, sender, receiver = '', type, code] = icmpShape.exec(line) ?? [];
    if (sender !== undefined && list) {
      const version = /-V6-(?:TO|FROM)-/.test(list.name) ? 6 : 4;
      const ends = { client: cidr(sender), server: cidr(receiver) };
      const message = { ...ends, ...icmp(version, Number(type), numberIn(code)) };
      if (answering) list.answers.push({ ...message, client: ends.server, server: ends.client });
      else list.permits.push(message);
      continue;
    }
    const [, protocol = '', from = '', fromPorts, to = '', toPorts] = shape.exec(line) ?? [];
    if (!protocol || !list) throw new UnreadableLine(`Neither a rule nor a comment: ${JSON.stringify(line)}`);
    const numbers = /^\d/.test(protocol) ? { from: 0, to: 0 } : range(fromPorts ?? toPorts ?? '', ' ');
    const found = {
      client: cidr(from),
      server: cidr(to),
      what: /^\d/.test(protocol) ? `ip ${protocol}` : protocol,
      ...numbers,
    };
    if (answering) list.answers.push({ ...found, client: found.server, server: found.client });
    else list.permits.push(found);
  }
  return lists;
}
