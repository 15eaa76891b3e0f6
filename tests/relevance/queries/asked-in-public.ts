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
    ...to(scenario('print-server'), 'network printer ports'),
    // Errors, and how to find out.
    ...to(LISTENS, 'access a socket in a way forbidden', 'find process using port', 'svchost listening port'),
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
    ...either(
      'The guide lists the error, the port’s page explains it.',
      [port(1701), guide('ip-protocols')],
      'vpn error 809',
    ),
    // 5060 is where the cause and the mend stand.
    ...either(
      'The protocol of the sound, and the port of the call.',
      [protocol('rtp'), port(5060)],
      'sip rtp ports no audio',
    ),
  ],
};
