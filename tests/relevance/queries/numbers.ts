/** One number, in the spellings of people, listings, logs and rules. */
import { type QuestionGroup, port, to, symptom } from '../question.ts';

export const NUMBERS: QuestionGroup = {
  title: 'a number in any spelling',
  plain: [
    ...to(port(445), '445', ':445', '*:445', 'port 445', 'Port: 445', '#445', ' 445 '),
    ...to(port(7), '7'),
    ...to(port(80), '80'),
    ...to(port(51515), '51515'),
    // An error's number; as a port it has no name.
    ...to(symptom('wsaeaddrinuse-10048'), '10048'),
  ],
  other: [
    ...to(port(0), '0'),
    ...to(port(22), '22', 'port no. 22'),
    ...to(port(1433), 'port number 1433', 'Port#1433', '1433 port'),
    // Registered, without prose; the last one is nobody's.
    ...to(port(8443), '8443', 'https://vcenter:8443/'),
    ...to(port(5357), '5357'),
    ...to(port(40001), '40001', 'port 40001'),
    ...to(port(65535), '65535'),
    // Pasted: an address with its port, a URL, and what logs and rules print around the number.
    ...to(port(3389), '10.1.2.3:3389', 'ts01:3389'),
    ...to(port(5432), '[::1]:5432', 'localhost:5432'),
    ...to(port(3268), 'ldap://dc01.contoso.com:3268'),
    ...to(port(5353), 'DPT=5353'),
    ...to(port(161), 'dst port 161', 'dport 161'),
    ...to(port(5985), 'localport=5985'),
    ...to(port(5986), 'port nr 5986'),
    ...to(port(8080), 'http://intranet:8080/login'),
    ...to(port(137), 'SPT=137'),
    ...to(port(1433), '-RemotePort 1433'),
    ...to(port(8530), 'wsus01.corp.local:8530'),
  ],
};
