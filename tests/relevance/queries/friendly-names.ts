/** What services.msc shows: Microsoft's names, then and now, whole and in part. */
import { type QuestionGroup, port, service, to } from '../question.ts';

export const FRIENDLY_NAMES: QuestionGroup = {
  title: 'a friendly name',
  plain: [
    ...to(service('print-spooler'), 'Print Spooler'),
    ...to(service('world-wide-web-publishing'), 'World Wide Web Publishing Service'),
    ...to(service('event-log'), 'event log'),
    ...to(service('dhcp-server'), 'DHCP Server'),
    ...to(service('terminal-services-licensing'), 'Terminal Services Licensing'),
    ...to(service('message-queuing'), 'Message Queuing'),
    ...to(service('sql-server'), 'SQL Server'),
    ...to(service('telnet'), 'telnet'),
  ],
  other: [
    // The names of today for services that the articles call otherwise.
    ...to(service('terminal-services'), 'Remote Desktop Services', 'remote desktop session host'),
    ...to(service('terminal-services-licensing'), 'Remote Desktop Licensing'),
    ...to(service('terminal-services-session-directory'), 'Remote Desktop Connection Broker'),
    ...to(service('winrm'), 'Windows Remote Management (WS-Management)'),
    ...to(service('sql-server'), 'SQL Server (MSSQLSERVER)'),
    ...to(port(1434), 'SQL Server Browser'),
    ...to(service('certificate-services'), 'Active Directory Certificate Services'),
    ...to(service('local-security-authority'), 'Active Directory Domain Services'),
    ...to(service('internet-authentication-service'), 'Network Policy Server'),
    ...to(service('windows-deployment-services'), 'Windows Deployment Services Server'),
    ...to(service('distributed-file-system'), 'DFS Namespace'),
    ...to(service('event-log'), 'Windows Event Log'),
    ...to(service('ftp-publishing'), 'Microsoft FTP Service'),
    ...to(service('windows-time'), 'windows time service'),
    ...to(service('configuration-manager'), 'System Center Configuration Manager'),
    ...to(service('cluster'), 'failover clustering'),
    // In part, or with the words in another order.
    ...to(service('routing-and-remote-access'), 'remote access routing'),
    ...to(service('distributed-transaction-coordinator'), 'transaction coordinator'),
    ...to(service('distributed-link-tracking-server'), 'link tracking server'),
    ...to(service('computer-browser'), 'browser service'),
    ...to(service('simple-tcp-ip-services'), 'simple tcpip services'),
    ...to(service('file-server-for-macintosh'), 'macintosh file server'),
    ...to(service('rpc-locator'), 'rpc locator'),
    ...to(service('upnp-device-host'), 'plug and play device host'),
    ...to(service('server'), 'the Server service'),
    ...to(service('wins'), 'Windows Internet Name Service (WINS)'),
    ...to(service('dhcp-server'), 'DHCP Server service'),
  ],
};
