/** What the “Application protocol” column of Microsoft’s articles prints, misprints included. */
import { either, type QuestionGroup, guide, protocol, to } from '../question.ts';

export const WORDINGS: QuestionGroup = {
  title: 'a wording of the articles',
  plain: [
    ...to(protocol('ldaps'), 'LDAP SSL'),
    ...to(protocol('qotd'), 'Quotd'),
    ...to(protocol('global-catalog'), 'Global Catalog Server'),
    ...to(protocol('tds'), 'SQL over TCP'),
    ...to(protocol('ike'), 'IPSec ISAKMP'),
    ...to(protocol('netbios-name'), 'NetBIOS Name Resolution'),
    ...to(protocol('upnp-eventing'), 'SSDP event notification'),
  ],
  other: [
    ...to(protocol('upnp-eventing'), 'SSDP legacy event notification (TCP)'),
    ...to(protocol('kerberos-password'), 'Kerberos Password V5'),
    ...to(protocol('radius'), 'RADIUS Authentication'),
    ...to(protocol('gre'), 'GRE (IP protocol 47)'),
    ...to(protocol('ah'), 'IPSec AH', 'ipsec ah protocol 51'),
    ...to(protocol('olap-services'), 'OLAP Services 7.0'),
    ...to(protocol('mom'), 'MOM-Encrypted', 'mom clear'),
    ...to(protocol('msmq-ping'), 'MSMQ-Ping'),
    ...to(protocol('msmq-rpc'), 'MSMQ-DCs', 'msmq rpc'),
    ...to(protocol('ms-theater'), 'MS Theater'),
    ...to(protocol('sms-remote-control'), 'SMS Remote Control (data)'),
    ...to(protocol('sms-remote-file-transfer'), 'sms remote file transfer'),
    ...to(protocol('ws-management'), 'WinRM 1.1 and earlier', 'WinRM 2.0 (HTTP)'),
    ...to(protocol('snmp-trap'), 'SNMP Traps Outbound'),
    ...to(protocol('imaps'), 'IMAP over SSL'),
    ...to(protocol('pop3s'), 'POP3 over SSL'),
    ...to(protocol('nntps'), 'NNTP over SSL'),
    ...to(protocol('ftp'), 'FTP default data'),
    ...to(protocol('netbios-session'), 'NetBIOS Session Service'),
    ...to(protocol('rpc-over-http'), 'RPC over HTTPS'),
    ...to(protocol('hyper-v-live-migration'), 'live migration'),
    ...either(
      'The article prints it on two rows, once for authentication and once for accounting.',
      [protocol('radius'), protocol('radius-accounting')],
      'Legacy RADIUS',
    ),
    ...either(
      'The articles’ words for what the guide is about; in their table it is the protocol RPC.',
      [guide('dynamic-rpc-ports'), protocol('rpc')],
      'Randomly allocated high TCP ports',
    ),
  ],
};
