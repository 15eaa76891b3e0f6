/**
 * A name with its number: people add what they know. The number is the sharper half where it is called after the thing; a
 * thing that shares its number with many is told by its own page, and how it fails by that of the error.
 */
import { either, guide, type QuestionGroup, port, service, symptom, to } from '../question.ts';

export const NUMBERS_WITH_NAMES: QuestionGroup = {
  title: 'a name together with its number',
  plain: [],
  other: [
    ...to(port(3389), 'rdp 3389', '3389 remote desktop'),
    ...to(port(445), 'smb 445', 'port 445 smb over tcp'),
    ...to(port(636), 'ldaps 636', 'LDAPS (636/tcp)'),
    ...to(port(88), 'kerberos 88'),
    ...to(port(53), 'dns udp 53'),
    ...to(port(1433), 'sql server 1433', 'mssql tcp 1433'),
    ...to(port(25), 'smtp 25', 'smtp port 25 blocked'),
    ...to(port(80), 'http 80'),
    ...to(port(1812), 'radius 1812'),
    ...to(port(1645), 'radius 1645'),
    ...to(port(6379), 'redis 6379'),
    ...to(port(9100), 'printer 9100'),
    ...to(port(5555), 'android adb 5555'),
    ...to(port(2704), 'sms 2704'),
    ...to(port(1521), 'oracle 1521'),
    ...to(port(8530), 'updates 8530'),
    ...to(port(9090), 'metrics 9090'),
    // Where it is one of many behind its number.
    ...to(service('unifi-network'), 'unifi 8080 in use', 'unifi 8443'),
    ...to(service('apache-tomcat'), 'tomcat 8080'),
    ...to(service('vmware-vcenter'), 'vcenter 443 timeout'),
    ...to(service('portainer'), 'portainer 9000'),
    ...to(service('sonarqube'), 'sonarqube 9000'),
    ...to(service('adguard-home'), 'adguard 3000'),
    ...to(service('print-spooler'), 'spoolsv.exe 49666'),
    // The number is its own, and so is its page.
    ...either('Both are about it alone.', [port(2375), service('docker-engine')], 'docker 2375 exposed'),
    ...to(port(10_250), 'kubelet 10250 exposed'),
    ...to(port(51_820), 'wireguard 51820'),
    ...either('Both name it and the number.', [port(5001), service('synology-dsm')], 'synology 5001 timeout'),
    // How something fails is asked about, and not the number.
    ...to(symptom('zabbix-agent-cannot-connect'), 'zabbix 10051 refused', 'zabbix 10050 connection refused'),
    ...to(symptom('mysql-cant-connect'), "mysql 3306 can't connect", 'mysql 3306 connection refused'),
    ...to(symptom('address-already-in-use'), 'eaddrinuse 3000', 'port 443 belegt', 'port 8080 déjà utilisé'),
    ...to(symptom('postgresql-connection-refused'), 'postgres 5432 connection refused'),
    ...to(symptom('redis-connection-refused'), 'redis 6379 connection refused'),
    ...to(symptom('rdp-cannot-connect-0x204'), 'rdp 3389 not working'),
    ...to(symptom('winrm-cannot-connect-0x80338012'), 'winrm 5985 cannot connect'),
    ...to(symptom('kubectl-connection-refused'), 'kubernetes 6443 connection refused'),
    ...to(symptom('snmp-no-response'), 'snmp 161 no response'),
    ...to(symptom('oracle-ora-12541-no-listener'), 'oracle 1521 no listener'),
    ...to(symptom('kafka-broker-not-available'), 'kafka 9092 broker not available'),
    ...to(symptom('mount-nfs-timed-out'), 'nfs 2049 mount timed out'),
    ...to(symptom('apache-could-not-bind'), 'apache 80 in use'),
    ...to(symptom('sql-server-error-40'), 'sql server 1433 named pipes error 40'),
    ...to(symptom('outlook-exchange-unavailable'), "outlook can't connect to exchange 443"),
    ...to(symptom('connection-refused'), 'verbindung verweigert port 22', 'connexion refusée port 22'),
    // A number that systems hand out is told by the guide to such numbers.
    ...either(
      'The guide says why it is open, and so does its own page.',
      [guide('dynamic-rpc-ports'), port(49_664)],
      'why is svchost listening on 49664',
    ),
  ],
};
