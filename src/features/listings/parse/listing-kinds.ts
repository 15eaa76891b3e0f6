/** What the kinds of listing are called. */
import type { ListingKind } from './listing.ts';

export const KINDS: Readonly<Record<ListingKind, string>> = {
  'netstat-windows': 'Windows netstat',
  'netstat-linux': 'Linux netstat',
  'netstat-macos': 'macOS netstat',
  ss: 'ss',
  lsof: 'lsof',
  'powershell-tcp': 'Get-NetTCPConnection',
  'powershell-udp': 'Get-NetUDPEndpoint',
  nmap: 'nmap',
  'nmap-grepable': 'nmap, grepable',
  'nmap-xml': 'nmap, XML',
  docker: 'docker ps',
  tasklist: 'tasklist',
  bare: 'bare list',
};
