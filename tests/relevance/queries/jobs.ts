/** Jobs across a firewall, and what one wants to do: scenarios and tools. Written before they were asked. */
import { either, type QuestionGroup, scenario, service, to, tool } from '../question.ts';

export const JOBS: QuestionGroup = {
  title: 'a job or a tool',
  plain: [
    ...to(scenario('member-to-domain-controller'), 'domain member to domain controller', 'domain join ports'),
    ...to(scenario('trust-across-a-firewall'), 'trust across a firewall'),
  ],
  other: [
    ...either(
      'The service that is meant, and the job with its rules.',
      [service('cluster'), scenario('failover-cluster')],
      'failover cluster',
    ),
    ...to(
      scenario('member-to-domain-controller'),
      'firewall between member and domain controller',
      'which ports does a domain joined pc need',
    ),
    ...to(
      scenario('domain-controller-to-domain-controller'),
      'dc to dc ports',
      'replication between domain controllers firewall',
    ),
    ...to(scenario('trust-across-a-firewall'), 'ports for a forest trust', 'trust firewall'),
    ...to(scenario('management-host-to-windows-servers'), 'jump host to windows servers ports'),
    ...to(scenario('file-server'), 'file server firewall'),
    ...to(scenario('print-server'), 'print server firewall'),
    ...to(scenario('radius-clients-to-nps'), 'nps firewall ports', 'radius client to nps'),
    ...to(scenario('dhcp-with-failover-and-relay'), 'dhcp failover firewall', 'dhcp relay ports'),
    ...to(scenario('failover-cluster'), 'cluster node firewall'),
    ...to(scenario('web-server-with-sql-server'), 'web server to sql server firewall'),
    ...to(scenario('message-queuing'), 'msmq firewall'),
    ...to(scenario('remote-control-of-configuration-manager-clients'), 'sccm remote control ports'),
    ...to(tool('firewall'), 'firewall rule builder', 'generate firewall rules', 'build firewall rules'),
    ...to(tool('firewall/check'), 'check a rule set', 'analyse firewall rules'),
    ...to(tool('listening'), 'explain netstat output', 'explain a listing', 'paste netstat'),
    ...to(tool('choose-a-port'), 'choose a port', 'pick a free port'),
  ],
};
