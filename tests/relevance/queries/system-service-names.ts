/** What Windows calls a service in the registry, in `sc query` and in scripts. */
import { either, type QuestionGroup, protocol, service, to } from '../question.ts';

export const SYSTEM_SERVICE_NAMES: QuestionGroup = {
  title: 'a system service name',
  plain: [
    ...to(service('print-spooler'), 'Spooler'),
    ...to(service('server'), 'lanmanserver'),
    ...to(service('world-wide-web-publishing'), 'W3SVC', 'w3svc'),
    ...to(service('sql-server-uddi'), 'MSSQL$UDDI'),
    ...to(service('operations-manager-2000'), 'one point'),
    ...to(service('terminal-services-session-directory'), 'Tssdis'),
    ...to(service('terminal-services'), 'TermService'),
    ...to(service('net-logon'), 'Netlogon'),
    ...to(service('windows-time'), 'W32Time'),
    ...to(service('kerberos-key-distribution-center'), 'kdc'),
    ...to(service('ssdp-discovery'), 'SSDPSRV'),
    ...to(service('aspnet-state'), 'aspnet_state'),
    ...to(service('exchange-mta-stacks'), 'MSExchangeMTA'),
    ...to(service('remote-storage-notification'), 'Remote_Storage_User_Link'),
  ],
  other: [
    // As they stand in commands, which people paste.
    ...to(service('windows-time'), 'net start w32time', 'Get-Service W32Time'),
    ...to(service('print-spooler'), 'sc query spooler', 'Restart-Service Spooler'),
    ...to(service('dns-server'), 'Restart-Service DNS'),
    // Apart, together, or in capitals.
    ...to(service('server'), 'LanmanServer service', 'lanman server'),
    ...to(service('terminal-services'), 'term service'),
    ...to(service('remote-storage-server'), 'remote_storage_server'),
    ...to(service('aspnet-state'), 'aspnet state', 'ASPNET_STATE.EXE'),
    ...to(service('world-wide-web-publishing'), 'w3 svc'),
    ...to(service('sql-server-uddi'), 'mssql uddi'),
    // A named instance registers as MSSQL$ and its own name.
    ...to(service('sql-server'), 'MSSQL$SQLEXPRESS', 'mssqlserver'),
    // Names that look like a protocol's or a product's.
    ...either(
      'The system service name and the protocol’s abbreviation are one word.',
      [service('message-queuing'), protocol('msmq')],
      'MSMQ',
    ),
    ...to(service('dfs-replication'), 'DFSR'),
    ...to(service('file-replication'), 'NtFrs'),
    ...to(service('remote-procedure-call'), 'RpcSs'),
    ...to(service('distributed-transaction-coordinator'), 'MSDTC'),
    ...to(service('internet-authentication-service'), 'ias'),
    ...to(service('hyper-v'), 'vmms'),
    ...to(service('certificate-services'), 'CertSvc'),
    ...to(service('sms-remote-control-agent'), 'Wuser32'),
    ...to(service('internet-connection-sharing'), 'SharedAccess'),
    ...to(service('http-ssl'), 'HTTPFilter'),
    ...to(service('remote-installation'), 'BINLSVC'),
    ...to(service('tcp-ip-print-server'), 'LPDSVC'),
    ...to(service('performance-logs-and-alerts'), 'sysmonlog'),
    ...to(service('distributed-link-tracking-server'), 'trksvr'),
    ...to(service('net-logon'), 'net stop netlogon'),
    ...to(service('terminal-services'), 'Get-Service -Name TermService | fl'),
    ...to(service('dfs-replication'), 'sc qc dfsr'),
    ...to(service('sql-server'), 'MSSQL$PAYROLL'),
  ],
};
