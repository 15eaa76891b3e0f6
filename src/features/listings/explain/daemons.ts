/**
 * Programs of Unix whose name says nothing of what the chart calls the service: `named`, `master`, `exim4`.
 * From Debian's package descriptions (source `debian-12-packages`), and from what stands beside the row.
 */
import type { Transport } from '#content-model/vocab.ts';
import type { KnownSoftware } from './facts.ts';
import { maskOf } from './transport-mask.ts';

type Daemon = readonly [programs: string, title: string, tcp: readonly number[], udp?: readonly number[]];

const WEB = [80, 443];
/** HTTP/3 (RFC 9114); Caddy has it switched on by default (source `caddy-http3`). */
const QUIC = [443];
const MAIL = [25, 465, 587];
const FTP = [21, 990];

const DAEMONS: readonly Daemon[] = [
  ['apache2 httpd', 'Apache HTTP Server', WEB],
  ['caddy', 'Caddy', WEB, QUIC],
  ['haproxy', 'HAProxy', WEB, QUIC],
  ['lighttpd', 'lighttpd', WEB],
  ['nginx', 'nginx', WEB, QUIC],
  ['exim4 exim', 'Exim', MAIL],
  ['master', 'Postfix', MAIL],
  ['dovecot', 'Dovecot', [110, 143, 993, 995]],
  ['named', 'BIND', [53, 853], [53]],
  ['dnsmasq', 'dnsmasq', [53], [53, 67, 69]],
  // 323 on loopback is where chronyc asks (source `chrony-conf`).
  ['chronyd', 'chrony', [], [123, 323]],
  ['vsftpd', 'vsftpd', FTP],
  ['proftpd', 'ProFTPD', FTP],
  ['pureftpd', 'Pure-FTPd', FTP],
  ['intftpd tftpd', 'TFTP server', [], [69]],
  ['intelnetd telnetd', 'Telnet server', [23]],
  ['krb5kdc', 'MIT Kerberos', [88], [88]],
  ['dhcpd', 'ISC DHCP', [], [67]],
  ['dhclient', 'DHCP client', [], [68, 546]],
  ['systemdnetworkd', 'systemd-networkd', [], [68, 546]],
  ['xtightvnc', 'TightVNC', [5900, 5901, 5902, 5903]],
  ['charon', 'strongSwan', [], [500, 4500]],
  ['freeradius radiusd', 'FreeRADIUS', [], [1812, 1813]],
  ['mdnsresponder', 'Bonjour', [], [5353]],
  // Chromium and what is built from it answer multicast DNS (source `chromium-dns-protocol`).
  ['chrome chromium google brave msedge msedgewebview2', 'a Chromium browser’s multicast DNS', [], [5353]],
];

const spans = (ports: readonly number[], transport: Transport) =>
  ports.map((port) => [port, port, maskOf([transport])] as const);

/** As software with its programs' names, reduced by `keyOf`. */
export const daemons = (): [names: readonly string[], software: KnownSoftware][] =>
  DAEMONS.map(([programs, title, tcp, udp = []]) => [
    programs.split(' '),
    { title, id: null, spans: [...spans(tcp, 'tcp'), ...spans(udp, 'udp')], dynamic: false },
  ]);
