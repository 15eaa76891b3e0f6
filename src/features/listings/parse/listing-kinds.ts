/**
 * The kinds of listing that are told apart: the one list of them. A new kind that many paste is a file in `kinds/` and
 * a line here; a rarer one has a line in `kinds/further-kinds.ts` and one in `kinds/further-readers.ts` besides.
 */
import type { ListingKind } from './listing-kind.ts';
import { bareList } from './kinds/bare-list.ts';
import { furtherKind } from './kinds/further-kinds.ts';
import { lsof } from './kinds/lsof.ts';
import { netstatAix, netstatFreebsd, netstatLinux, netstatMacos, netstatOpenbsd } from './kinds/netstat-unix/kind.ts';
import { netstatWindows } from './kinds/netstat-windows/kind.ts';
import { powershellTcp, powershellUdp } from './kinds/powershell/kind.ts';
import { ss } from './kinds/ss.ts';
import { tasklist } from './kinds/tasklist.ts';

/** In the order in which they are asked what a line is: the first that knows it decides. */
export const LISTING_KINDS: readonly ListingKind[] = [
  furtherKind('compose'),
  furtherKind('firewall-log'),
  furtherKind('esxcli'),
  furtherKind('cisco'),
  furtherKind('mikrotik'),
  furtherKind('lsof-fields'),
  furtherKind('lsfd'),
  furtherKind('excluded-ranges'),
  furtherKind('http-sys'),
  furtherKind('systemd-sockets'),
  furtherKind('kubectl-services'),
  furtherKind('proc-net'),
  furtherKind('sockstat'),
  furtherKind('netstat-solaris'),
  furtherKind('addresses'),
  furtherKind('scan'),
  furtherKind('reach-checks'),
  netstatWindows,
  netstatLinux,
  netstatMacos,
  netstatFreebsd,
  netstatAix,
  netstatOpenbsd,
  ss,
  lsof,
  furtherKind('nmap-xml'),
  furtherKind('nmap'),
  furtherKind('nmap-grepable'),
  furtherKind('records'),
  furtherKind('records-scan'),
  powershellTcp,
  powershellUdp,
  furtherKind('docker'),
  tasklist,
  bareList,
];

const byId: ReadonlyMap<string, ListingKind> = /* @__PURE__ */ new Map(LISTING_KINDS.map((kind) => [kind.id, kind]));

/** The kind with an id; undefined for an id that no reader gives. */
export const listingKind = (id: string): ListingKind | undefined => byId.get(id);
