/** The kinds of listing that are told apart: the one list of them. A new kind is a file in `kinds/` and a line here. */
import type { ListingKind } from './listing-kind.ts';
import { bareList } from './kinds/bare-list.ts';
import { docker } from './kinds/docker.ts';
import { lsof } from './kinds/lsof.ts';
import { addressList, scannedAddresses } from './kinds/address-list.ts';
import { cisco } from './kinds/cisco.ts';
import { compose } from './kinds/compose.ts';
import { esxcli } from './kinds/esxcli.ts';
import { firewallLog } from './kinds/firewall-log.ts';
import { lsfd } from './kinds/lsfd.ts';
import { lsofFields } from './kinds/lsof-fields.ts';
import { mikrotik } from './kinds/mikrotik.ts';
import { httpSys } from './kinds/http-sys.ts';
import { kubectlServices } from './kinds/kubectl-services.ts';
import { netstatSolaris } from './kinds/netstat-solaris.ts';
import { excludedRanges } from './kinds/not-listings.ts';
import { procNet } from './kinds/proc-net.ts';
import { reachChecks } from './kinds/reach-checks.ts';
import { records, scannedRecords } from './kinds/records.ts';
import { sockstat } from './kinds/sockstat.ts';
import { systemdSockets } from './kinds/systemd-sockets.ts';
import { netstatAix, netstatFreebsd, netstatLinux, netstatMacos, netstatOpenbsd } from './kinds/netstat-unix/kind.ts';
import { netstatWindows } from './kinds/netstat-windows/kind.ts';
import { nmap, nmapGrepable, nmapXml } from './kinds/nmap/kind.ts';
import { powershellTcp, powershellUdp } from './kinds/powershell/kind.ts';
import { ss } from './kinds/ss.ts';
import { tasklist } from './kinds/tasklist.ts';

/** In the order in which they are asked what a line is: the first that knows it decides. */
export const LISTING_KINDS: readonly ListingKind[] = [
  compose,
  firewallLog,
  esxcli,
  cisco,
  mikrotik,
  lsofFields,
  lsfd,
  excludedRanges,
  httpSys,
  systemdSockets,
  kubectlServices,
  procNet,
  sockstat,
  netstatSolaris,
  addressList,
  scannedAddresses,
  reachChecks,
  netstatWindows,
  netstatLinux,
  netstatMacos,
  netstatFreebsd,
  netstatAix,
  netstatOpenbsd,
  ss,
  lsof,
  nmapXml,
  nmap,
  nmapGrepable,
  records,
  scannedRecords,
  powershellTcp,
  powershellUdp,
  docker,
  tasklist,
  bareList,
];

const byId: ReadonlyMap<string, ListingKind> = /* @__PURE__ */ new Map(LISTING_KINDS.map((kind) => [kind.id, kind]));

/** The kind with an id; undefined for an id that no reader gives. */
export const listingKind = (id: string): ListingKind | undefined => byId.get(id);
