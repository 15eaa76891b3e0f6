/** A name among words for what one wants of the thing, or fears: it is the name that counts. */
import { either, type QuestionGroup, port, protocol, scenario, service, to } from '../question.ts';

export const NOISE_WORDS: QuestionGroup = {
  title: 'a name among other words',
  plain: [...to(service('redis'), 'redis firewall'), ...to(service('mysql'), 'mysql firewall rule')],
  other: [
    ...to(service('minecraft-java'), 'minecraft port forwarding'),
    ...to(service('valheim-server'), 'valheim port forwarding'),
    ...to(service('plex'), 'plex port forwarding'),
    ...to(service('memcached'), 'memcached exposed'),
    ...to(service('nfs-server'), 'nfs firewall ports'),
    ...to(service('wireguard'), 'wireguard firewall'),
    ...to(service('elasticsearch'), 'elasticsearch port security', 'elasticsearch abuse report'),
    ...to(service('mongodb'), 'is mongodb dangerous', 'mongodb exposed to the internet'),
    ...to(service('grafana'), 'grafana blocked by firewall', 'test grafana port'),
    ...to(service('postgresql'), 'allow postgresql through firewall', 'check postgresql port'),
    ...to(service('unifi-network'), 'unifi ports'),
    ...to(service('rpcbind'), 'disable rpcbind', 'rpcbind scan finding'),
    ...to(service('telnet'), 'close telnet port'),
    ...to(service('openssh'), 'ssh brute force attack'),
    // What one sets is told by the page of the service, not by that of the protocol.
    ...to(
      service('terminal-services'),
      'change rdp port',
      'disable rdp',
      'change default rdp port',
      'changed rdp port firewall',
    ),
    // Who may come in is told by the port and the protocol, not by a program whose unit has the protocol's name.
    ...to(port(3389), 'block rdp from internet'),
    ...to(port(23), 'block telnet from outside'),
    ...to(port(21), 'block ftp from the internet'),
    ...to(port(123), 'ntp inbound or outbound'),
    ...to(service('redis'), 'exposed redis to the internet'),
    // A version behind its name is no other name.
    ...to(protocol('smb'), 'smbv1', 'disable smbv1'),
    ...to(protocol('ldap'), 'ldapv3'),
    ...to(protocol('snmp'), 'snmpv3 port'),
    // The same in other languages.
    ...to(service('terminal-services'), 'rdp port ändern', 'welcher port für remotedesktop'),
    ...to(service('openssh'), 'ssh port ändern', 'change ssh port', 'quel port pour ssh'),
    ...to(service('plex'), 'quels ports pour plex', 'plex portfreigabe'),
    ...to(service('wireguard'), 'wireguard port freigeben', 'ouvrir le port de wireguard'),
    ...to(port(445), 'port 445 blockieren', 'wofür ist port 445'),
    ...to(port(5353), 'à quoi sert le port 5353'),
    ...to(
      scenario('member-to-domain-controller'),
      'welche ports braucht active directory',
      'ports à ouvrir pour active directory',
    ),
    // A thing beside what one does with it.
    ...to(service('redis'), 'install redis port', 'redis database port'),
    ...to(service('memcached'), 'memcached open to the internet'),
    ...to(service('apache-http-server'), 'stop apache'),
    ...to(service('postgresql'), 'which port does postgres listen on'),
    // Two numbers are both meant.
    ...to(port(8080), '8080 or 8443', '8080 vs 8000'),
    ...to(port(3389), '3389 3391 open'),
    // All ports of a thing are asked for: the job across a firewall comes first.
    ...to(
      scenario('member-to-domain-controller'),
      'which ports for active directory',
      'what ports are needed to join a domain',
    ),
    ...to(scenario('web-server-with-sql-server'), 'which ports for sql server'),
    ...either(
      'The service by its name has all its ports; the job is one of its uses.',
      [service('sql-server'), scenario('web-server-with-sql-server')],
      'sql server ports',
    ),
    // What has no job of its own is answered by its page.
    ...to(service('configuration-manager'), 'which ports for sccm'),
    ...to(service('jellyfin'), 'which ports does jellyfin need'),
  ],
};
