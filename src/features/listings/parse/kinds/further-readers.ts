/** The readers of the further kinds, by the ids of these: loaded when a paste bears the sign of one. */
import type { StartReader } from '../listing-kind.ts';
import { addressListReader, scannedAddressesReader } from './address-list.ts';
import { ciscoReader } from './cisco.ts';
import { composeReader } from './compose.ts';
import { dockerReader } from './docker.ts';
import { esxcliReader } from './esxcli.ts';
import { firewallLogReader } from './firewall-log.ts';
import { httpSysReader } from './http-sys.ts';
import { kubectlServicesReader } from './kubectl-services.ts';
import { lsfdReader } from './lsfd.ts';
import { lsofFieldsReader } from './lsof-fields.ts';
import { mikrotikReader } from './mikrotik.ts';
import { solarisReader } from './netstat-solaris.ts';
import { nmapGrepableReader } from './nmap/grepable.ts';
import { nmapReader } from './nmap/normal.ts';
import { nmapXmlReader } from './nmap/xml.ts';
import { notListingsReader } from './not-listings.ts';
import { procNetReader } from './proc-net.ts';
import { reachChecksReader } from './reach-checks.ts';
import { recordsReader } from './records.ts';
import { sockstatReader } from './sockstat.ts';
import { systemdSocketsReader } from './systemd-sockets.ts';
import type { FurtherKindId } from './further-kinds.ts';

export const FURTHER_READERS: Readonly<Record<FurtherKindId, StartReader>> = {
  compose: composeReader,
  'firewall-log': firewallLogReader,
  esxcli: esxcliReader,
  cisco: ciscoReader,
  mikrotik: mikrotikReader,
  'lsof-fields': lsofFieldsReader,
  lsfd: lsfdReader,
  'excluded-ranges': notListingsReader,
  'http-sys': httpSysReader,
  'systemd-sockets': systemdSocketsReader,
  'kubectl-services': kubectlServicesReader,
  'proc-net': procNetReader,
  sockstat: sockstatReader,
  'netstat-solaris': solarisReader,
  addresses: addressListReader,
  scan: scannedAddressesReader,
  'reach-checks': reachChecksReader,
  'nmap-xml': nmapXmlReader,
  nmap: nmapReader,
  'nmap-grepable': nmapGrepableReader,
  docker: dockerReader,
  records: recordsReader,
  'records-scan': recordsReader,
};
