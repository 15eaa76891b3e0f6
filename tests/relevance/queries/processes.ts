/** What a listing names as the owner of a port: processes of Windows, and the daemons of other systems. */
import { either, type QuestionGroup, guide, service, to } from '../question.ts';

export const PROCESSES: QuestionGroup = {
  title: 'a process',
  plain: [
    ...to(service('print-spooler'), 'spoolsv.exe', 'spoolsv'),
    ...to(service('local-security-authority'), 'lsass.exe'),
    ...to(service('sql-server'), 'sqlservr.exe'),
    ...to(service('dns-server'), 'dns.exe'),
    ...to(service('file-replication'), 'ntfrs.exe'),
  ],
  other: [
    ...to(service('local-security-authority'), 'lsass', 'C:\\Windows\\System32\\lsass.exe'),
    ...to(service('print-spooler'), '[spoolsv.exe]', 'spoolsv.exe listening on port'),
    ...to(service('message-queuing'), 'MQSVC.EXE'),
    ...to(service('dfs-replication'), 'dfsrs.exe'),
    ...to(service('hyper-v'), 'vmms.exe'),
    ...to(service('distributed-transaction-coordinator'), 'msdtc.exe'),
    ...to(service('configuration-manager'), 'smsexec.exe'),
    ...to(service('wins'), 'wins.exe'),
    ...to(service('cluster'), 'clussvc'),
    ...to(service('telnet'), 'tlntsvr.exe'),
    ...to(service('active-directory-web-services'), 'Microsoft.ActiveDirectory.WebServices'),
    // SharePoint's worker is w3wp.exe too, but it is IIS that everybody means.
    ...to(service('world-wide-web-publishing'), 'w3wp.exe'),
    // Two services of the chart are this process; the one of them is only the other's door for old clients.
    ...to(service('sql-server-analysis-services'), 'msmdsrv.exe'),
    ...to(service('exchange-server'), 'store.exe'),
    ...to(guide('what-listens-on-a-port'), 'pid 4', 'wslrelay.exe'),
    ...either(
      'One guide finds the service inside the process, the other says what the word means.',
      [guide('what-listens-on-a-port'), guide('glossary')],
      'svchost.exe',
    ),
    // Off Windows.
    ...to(service('openssh'), 'sshd'),
    ...to(service('net-snmp'), 'snmptrapd', 'snmpd'),
    ...to(service('openldap'), 'slapd'),
    ...to(service('netatalk'), 'afpd'),
    ...to(service('rpcbind'), 'rpcbind'),
    ...to(service('omi'), 'omiengine'),
    ...to(service('dns-server'), 'C:\\Windows\\System32\\dns.exe'),
    ...to(service('print-spooler'), 'taskkill /im spoolsv.exe /f'),
    ...to(service('openssh'), 'systemctl status sshd'),
  ],
};
