/** One slip of the finger: a letter left out, doubled, swapped with its neighbour, or hit beside. */
import { type QuestionGroup, guide, port, protocol, service, to } from '../question.ts';

export const SLIPS: QuestionGroup = {
  title: 'one slip of the finger',
  plain: [
    ...to(protocol('kerberos'), 'kerbros'),
    ...to(service('print-spooler'), 'spoler'),
    ...to(service('net-logon'), 'netlogn'),
  ],
  other: [
    // Left out.
    ...to(port(445), 'microsft-ds'),
    ...to(service('terminal-services'), 'termservce', 'remote desktp'),
    ...to(service('sql-server'), 'sqlserv.exe'),
    ...to(protocol('global-catalog'), 'global catlog'),
    ...to(service('message-queuing'), 'mesage queuing'),
    ...to(service('exchange-server'), 'exchnge'),
    ...to(service('postgresql'), 'postgrsql'),
    ...to(guide('ephemeral-ports'), 'ephemral ports'),
    // Swapped.
    ...to(service('winrm'), 'wirnm'),
    ...to(service('terminal-services'), 'remote dekstop'),
    ...to(service('print-spooler'), 'pirnt spooler', 'spolosv.exe'),
    ...to(protocol('radius'), 'raduis'),
    ...to(service('telnet'), 'tenlet'),
    ...to(port(139), 'netbois-ssn'),
    ...to(protocol('chargen'), 'chragen'),
    ...to(service('local-security-authority'), 'actvie directory'),
    ...to(service('server'), 'lanmansevrer'),
    ...to(port(5556), 'freciv'),
    ...to(service('memcached'), 'memcahced'),
    // Doubled, or one too many.
    ...to(protocol('kerberos'), 'kerbeross'),
    ...to(service('local-security-authority'), 'lsasss.exe'),
    ...to(service('net-logon'), 'netllogon'),
    ...to(port(3389), 'ms-wbtt-server'),
    // A wrong one.
    ...to(service('hyper-v'), 'hyper-b'),
    ...to(service('distributed-transaction-coordinator'), 'distributed transaktion coordinator'),
    ...to(service('certificate-services'), 'certifikate services'),
    ...to(service('redis'), 'redia'),
    ...to(service('mysql'), 'mysqk'),
    // In the word beside a number.
    ...to(port(445), 'prot 445', 'tpc 445'),
    // The misprint of Microsoft's own article: UPD.
    ...to(port(137), 'UPD 137'),
    // Inside a question.
    ...to(guide('dynamic-rpc-ports'), 'dyanmic rpc ports'),
    ...to(guide('what-listens-on-a-port'), 'excluded prot range'),
    ...to(port(514), 'UPD 514'),
    ...to(port(3389), 'prot 3389'),
    ...to(service('server'), 'lanmanservr'),
  ],
};
