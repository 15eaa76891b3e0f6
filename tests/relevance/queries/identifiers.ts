/** Identifiers out of findings, tickets and footnotes: the page that is about what they name. */
import { either, type QuestionGroup, guide, port, protocol, service, source, to } from '../question.ts';

export const IDENTIFIERS: QuestionGroup = {
  title: 'an identifier',
  plain: [],
  other: [
    // CVE records: where the chart ties them to.
    ...to(port(2702), 'CVE-2004-0728', 'cve 2004 0728'),
    ...to(port(3389), 'CVE-2019-0708', 'bluekeep'),
    ...to(port(445), 'CVE-2017-0144', 'cve-2020-0796', 'eternalblue'),
    ...to(service('net-logon'), 'CVE-2020-1472', 'zerologon'),
    ...to(service('print-spooler'), 'CVE-2021-34527', 'printnightmare'),
    ...to(port(53), 'CVE-2020-1350', 'sigred'),
    ...to(port(5986), 'CVE-2021-38647'),
    ...to(service('omi'), 'omigod'),
    ...to(port(1801), 'CVE-2023-21554'),
    ...to(service('exchange-server'), 'CVE-2021-26855', 'proxylogon'),
    ...to(port(80), 'CVE-2015-1635'),
    ...to(service('certificate-services'), 'CVE-2022-26923'),
    // Microsoft's bulletins and articles.
    ...to(port(445), 'MS17-010', 'ms17 010'),
    ...to(port(1434), 'MS02-039', 'sql slammer'),
    ...to(port(135), 'MS03-026'),
    ...to(port(88), 'MS14-068'),
    ...to(service('license-logging'), 'MS05-010'),
    ...to(port(42), 'MS04-045'),
    ...to(port(464), 'MS16-101'),
    ...either(
      'The bulletin closes holes of the DHCP server; on this site it is as well known for the one it does not close.',
      [port(67), guide('errata')],
      'MS04-042',
    ),
    ...either(
      'The article on the range: the guide tells the whole of it, the service’s settings rest on it.',
      [guide('dynamic-rpc-ports'), service('remote-procedure-call')],
      'KB154596',
    ),
    ...to(service('net-logon'), 'KB4557222'),
    ...to(service('certificate-services'), 'kb 5014754'),
    ...to(service('exchange-server'), 'KB5000871'),
    ...to(service('terminal-services-licensing'), 'Q301932'),
    ...to(service('systems-management-server'), 'KB826852'),
    ...to(service('windows-media-services'), 'KB189416'),
    ...either(
      'The article’s own page, or the service whose ports the article gives.',
      [source('q256884'), service('sms-remote-control-agent')],
      'Q256884',
    ),
    // Nearly every page rests on this one: its own page lists them.
    ...to(source('kb832017'), 'KB832017', 'kb 832017'),
    // RFCs: the protocol they define.
    ...to(protocol('kerberos'), 'RFC 4120', 'rfc4120'),
    ...to(protocol('qotd'), 'rfc 865'),
    ...to(protocol('tftp'), 'RFC1350'),
    ...to(protocol('kerberos-password'), 'RFC 3244'),
    ...to(protocol('radius'), 'rfc2865'),
    ...to(protocol('radius-accounting'), 'RFC-2866'),
    ...to(protocol('madcap'), 'RFC 2730'),
    ...to(protocol('ike'), 'RFC 7296'),
    ...to(guide('port-ranges'), 'RFC 6335'),
    // Techniques of ATT&CK.
    ...to(service('local-security-authority'), 'T1003.006', 'dcsync'),
    ...either(
      'SMB and admin shares: the port that is attacked, and the service that has the shares.',
      [port(445), service('server')],
      'T1021.002',
    ),
    ...either(
      'Windows Remote Management: the service, and the port it listens on.',
      [port(5985), service('winrm')],
      'T1021.006',
    ),
    ...either(
      'DHCP spoofing: the port, and the service whose place a rogue one takes.',
      [port(67), service('dhcp-server')],
      't1557.003',
    ),
    ...to(protocol('dhcp'), 'RFC 2131'),
    ...to(protocol('radius'), 'RFC 2865'),
  ],
};
