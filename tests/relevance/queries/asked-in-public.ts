/**
 * What people asked in public threads, shortened to the words they would type. Each was given its page before the search
 * was asked. Questions about software that the chart doesn't have are left out until it has it.
 */
import { either, type QuestionGroup, guide, port, protocol, scenario, service, symptom, to } from '../question.ts';

const LISTENS = guide('what-listens-on-a-port');

export const ASKED_IN_PUBLIC: QuestionGroup = {
  title: 'asked in public',
  plain: [
    ...to(port(6379), '6379'),
    ...to(port(7547), 'port 7547'),
    ...to(port(7680), 'port 7680'),
    ...to(service('redis'), 'redis open port'),
    ...to(service('rd-gateway'), 'rd gateway'),
    ...to(LISTENS, 'Test-NetConnection'),
  ],
  other: [
    // From reports of a provider or a scanner.
    ...to(service('rpcbind'), 'portmapper abuse report'),
    ...to(guide('why-old-ports-matter'), 'rpc portmapper scan finding'),
    ...to(port(2000), '2000 5060 open fortigate'),
    ...to(port(9100), '9100 scan prints'),
    // One number, and what it is.
    ...to(port(27_036), '27036'),
    ...to(port(49_443), '49443'),
    ...to(port(5022), '5022'),
    ...to(port(6463), '6463'),
    ...to(port(1337), '1337'),
    ...to(port(2375), '2375 vs 2376'),
    ...either(
      'The number, and the error that asks for it.',
      [port(80), symptom('lets-encrypt-timeout')],
      'letsencrypt port 80',
    ),
    ...to(port(25), 'port 25 blocked'),
    ...to(port(5000), 'synology port 5000', 'port 5000 already in use mac'),
    ...to(port(8472), 'flannel 8472'),
    ...to(port(11_434), 'ollama 11434'),
    ...to(port(1434), 'sql server browser 1434'),
    ...either(
      'The number, and the program that holds it.',
      [port(53), service('systemd-resolved'), symptom('port-53-already-in-use')],
      'port 53 in use systemd-resolved',
    ),
    // The ports of a product.
    ...to(service('k3s'), 'k3s ports'),
    ...to(service('sonos'), 'sonos ports'),
    ...to(service('jellyfin'), 'jellyfin ports'),
    ...to(service('rustdesk-server'), 'rustdesk ports'),
    ...to(service('jitsi-videobridge'), 'jitsi ports'),
    ...to(service('wireguard'), 'wireguard port'),
    ...to(protocol('ldaps'), 'ldaps port'),
    // The software of 2008 is not what somebody runs today who asks this.
    ...either(
      'The protocol explains the second connection, the page of the error mends it.',
      [protocol('ftp'), symptom('ftp-425-data-connection')],
      'ftp passive ports',
    ),
    ...to(symptom('docker-published-port-bypasses-ufw'), 'docker ufw'),
    // The number alone says little of it; the error's page has the ways around.
    ...either(
      'The number, and the error that leads there.',
      [port(445), symptom('azure-files-port-445')],
      'azure files 445',
    ),
    // Jobs across a firewall.
    ...to(scenario('trust-across-a-firewall'), 'domain trust ports'),
    ...to(scenario('print-server'), 'print server ports'),
    ...to(scenario('teams-clients-to-microsoft-365'), 'microsoft 365 endpoints', 'office 365 endpoints'),
    ...to(
      service('network-printers'),
      'network printer ports',
      'printer in another vlan ports',
      'scanner in another vlan',
    ),
    // Errors, and how to find out.
    ...to(symptom('wsaeacces-10013'), 'access a socket in a way forbidden'),
    ...to(LISTENS, 'find process using port', 'svchost listening port'),
    ...either(
      'The number, and the guide to such errors.',
      [port(3306), LISTENS, symptom('address-already-in-use')],
      '3306 address already in use',
    ),
    ...to(guide('testing-a-port'), 'test udp port'),
    ...either(
      'The guide tells the two apart, and so does the page of the error.',
      [guide('testing-a-port'), LISTENS, symptom('connection-refused'), symptom('connection-timed-out')],
      'connection refused vs timeout',
    ),
    ...to(symptom('browser-unsafe-port'), 'ERR_UNSAFE_PORT'),
    ...to(guide('ports-below-1024'), 'bind port 80 non root'),
    ...to(symptom('vpn-server-not-responding-809'), 'vpn error 809'),
    // 5060 is where the cause and the mend stand.
    ...either(
      'The protocol of the sound, and the port of the call.',
      [protocol('rtp'), port(5060)],
      'sip rtp ports no audio',
    ),
    // Asked as they are typed and pasted: safe or not, which way, errors with their numbers, and brands of these years.
    ...to(port(22), 'is it safe to open port 22 to the internet'),
    ...to(port(3389), 'is it safe to open port 3389'),
    ...to(port(9001), 'nmap says 9001 tor-orport'),
    ...to(port(389), 'abuse mail about port 389'),
    ...to(port(62_078), 'port 62078', 'iphone-sync 62078 nmap'),
    ...to(port(853), 'dns over tls port'),
    ...to(port(161), 'snmp 161 162 welche Richtung'),
    ...to(port(993), 'quel port ouvrir pour imap ssl'),
    ...to(port(10_050), 'zabbix agent 10050 10051 which direction'),
    ...to(port(123), 'ntp udp 123 firewall inbound or outbound'),
    ...to(scenario('member-to-domain-controller'), 'active directoy ports firewall domain join'),
    ...to(scenario('veeam-backup-server'), 'veeam 2500-3300 tcp'),
    ...to(
      symptom('mysql-cant-connect'),
      "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)",
    ),
    ...to(
      symptom('postgresql-no-pg-hba-entry'),
      'psql: error: connection to server at "10.0.0.5", port 5432 failed: FATAL: no pg_hba.conf entry for host "10.0.0.9", user "app", database "app", no encryption',
    ),
    ...to(
      symptom('mail-deferred-port-25-timeout'),
      'smtp connect to gmail-smtp-in.l.google.com[142.250.27.27]:25: Connection timed out',
    ),
    ...to(symptom('redis-protected-mode'), 'redis DENIED Redis is running in protected mode'),
    ...to(symptom('container-cannot-reach-host'), 'ollama cannot connect from docker container'),
    ...to(
      symptom('console-nat-type-strict'),
      'ps5 nat type 3 ports',
      'nintendo switch nat type d',
      'psn port forwarding',
    ),
    ...to(service('open-webui'), 'Open WebUI port'),
    ...to(service('lm-studio'), 'LM Studio server port'),
    ...to(service('zigbee2mqtt'), 'zigbee2mqtt port'),
    ...to(service('ip-cameras-rtsp'), 'onvif port'),
    ...to(service('discord'), 'discord voice udp ports blocked'),
    ...to(service('zoom'), 'zoom firewall ports'),
    ...to(service('google-meet'), 'google meet firewall ports'),
    ...to(service('anydesk'), 'anydesk port', 'anydesk firewall'),
    ...to(service('palworld-server'), 'palworld dedicated server port'),
    ...to(service('enshrouded-server'), 'enshrouded dedicated server port forwarding'),
    ...to(service('minecraft-bedrock'), 'minecraft server port forwarding bedrock'),
  ],
};
