/** Inbound rules for one port or for a service's ports, in the syntaxes that are asked for most. */
import type { Direction, Transport } from '#schemas/vocab.ts';

/** What a rule opens: a port of a transport, the dynamic RPC ports, or an IP protocol. */
export interface Opening {
  /** Null for an IP protocol. */
  transport: Transport | null;
  /** Null for a range, the dynamic ports and an IP protocol. */
  port: number | null;
  /** First and last port, where a range is opened. */
  range?: readonly [number, number] | null;
  ipProtocol: number | null;
  /** The id of the application protocol: RPC on a dynamic port has a keyword, FTP's data has not. */
  protocol?: string;
}

export interface Rule {
  syntax: string;
  text: string;
  /** The known trap of this syntax. */
  trap: string;
}

/** The endpoint mapper's port: Windows Firewall has a keyword for it, and follows it. */
const ENDPOINT_MAPPER = 135;
/** The dynamic range since Windows Vista and Server 2008. */
const DYNAMIC = [49152, 65535] as const;

/** The ports of an opening, as most syntaxes write them: `445`, or both ends joined. */
function portsOf({ port, range }: Opening, join = '-'): string {
  return port === null ? (range ?? DYNAMIC).join(join) : String(port);
}

const isDynamic = ({ transport, port, range }: Opening) => transport !== null && port === null && !range;

function nameOf(o: Opening): string {
  if (!o.transport) return `IP protocol ${o.ipProtocol}`;
  return `${o.transport.toUpperCase()} ${isDynamic(o) ? 'dynamic' : portsOf(o)}`;
}

/** Windows takes keywords for RPC; a number or a range would not follow the endpoint mapper. */
function windowsPort(o: Opening): string {
  if (o.transport !== 'tcp') return portsOf(o);
  if (isDynamic(o) && o.protocol === 'rpc') return 'RPC';
  return o.port === ENDPOINT_MAPPER ? 'RPCEPMap' : portsOf(o);
}

function powershell(o: Opening, page: string): string {
  const what = o.transport
    ? `-Protocol ${o.transport.toUpperCase()} -LocalPort ${windowsPort(o)}`
    : `-Protocol ${o.ipProtocol}`;
  return `New-NetFirewallRule -DisplayName 'Allow ${nameOf(o)} in' -Description '${page}' -Direction Inbound -Action Allow ${what} -RemoteAddress SOURCE`;
}

function netsh(o: Opening): string {
  const what = o.transport
    ? `protocol=${o.transport.toUpperCase()} localport=${windowsPort(o)}`
    : `protocol=${o.ipProtocol}`;
  return `netsh advfirewall firewall add rule name="Allow ${nameOf(o)} in" dir=in action=allow ${what} remoteip=SOURCE`;
}

function nftables(o: Opening, page: string): string {
  const what = o.transport ? `${o.transport} dport ${portsOf(o)}` : `ip protocol ${o.ipProtocol}`;
  return `nft add rule inet filter input ip saddr SOURCE ${what} accept comment '"${page}"'`;
}

function cisco(o: Opening): string {
  const port = o.port === null ? `range ${portsOf(o, ' ')}` : `eq ${o.port}`;
  const what = o.transport ?? String(o.ipProtocol);
  return `permit ${what} SOURCE WILDCARD host DESTINATION${o.transport ? ` ${port}` : ''}`;
}

/** Why Windows' line says RPC where others say a range. */
const RPC_TRAP =
  'For RPC the port is the keyword RPC or RPCEPMap, not a range: so the firewall follows the endpoint mapper.';

/**
 * Rules for a set of openings, one line each. SOURCE and DESTINATION are left to fill in: as they
 * stand, every syntax refuses them, so that a rule which was pasted unread opens nothing.
 * `page` is the permalink that goes into descriptions and comments.
 */
export function rulesFor(openings: readonly Opening[], page: string): Rule[] {
  if (openings.length === 0) return [];
  const rpc = openings.some((o) => windowsPort(o).startsWith('RPC'));
  const lines = (line: (o: Opening) => string) => openings.map(line).join('\n');
  return [
    {
      syntax: 'Windows PowerShell',
      text: lines((o) => powershell(o, page)),
      trap: rpc
        ? RPC_TRAP
        : 'Where Windows has a built-in rule group for the service, enable that instead: Enable-NetFirewallRule -Group.',
    },
    {
      syntax: 'netsh',
      text: lines(netsh),
      trap: 'For old hosts, with the same keywords. Run twice, it adds the rule twice.',
    },
    {
      syntax: 'nftables',
      text: lines((o) => nftables(o, page)),
      trap: 'Expects a table inet filter with a chain input. For IPv6 sources write ip6 saddr.',
    },
    {
      syntax: 'Cisco IOS ACL',
      text: lines(cisco),
      trap: 'An ACL has no memory: the way back, from the port to the client, needs a rule of its own.',
    },
  ];
}

/** What has to be let in for a list of endpoints: each opening once, and none for what only sends. */
export function openingsOf(endpoints: readonly (Opening & { direction: Direction })[]): Opening[] {
  const inward = endpoints.filter((e) => e.direction !== 'outbound');
  return [...new Map(inward.map((e) => [`${nameOf(e)} ${windowsPort(e)}`, e])).values()];
}
