/** A number with its transport, and the lines of listings and scans that hold one. */
import { type QuestionGroup, port, to } from '../question.ts';

export const TRANSPORTS: QuestionGroup = {
  title: 'a number with its transport',
  plain: [
    ...to(port(445), 'tcp/445', '445/tcp', 'TCP 445', '445 TCP', 'tcp:445', 'TCP port 445', 'port tcp/445'),
    ...to(port(123), 'udp/123', '123/udp', 'UDP 123'),
    ...to(port(7), 'udp/7'),
  ],
  other: [
    ...to(port(445), 't:445', 'tcp445', 'TCP-445'),
    ...to(port(161), 'u:161', '161 (udp)', 'UDP port 161'),
    ...to(port(53), 'TCP/UDP 53', '53 tcp/udp', 'tcp+udp/53', '53/tcp,53/udp'),
    ...to(port(3868), 'sctp/3868'),
    ...to(port(137), 'udp.port == 137'),
    ...to(port(5985), '5985/tcp open  wsman'),
    ...to(port(2049), '2049/tcp open  nfs'),
    ...to(port(9100), '9100/tcp open  jetdirect'),
    ...to(port(135), 'TCP    0.0.0.0:135    0.0.0.0:0    LISTENING    928'),
    ...to(port(111), 'LISTEN 0 4096 0.0.0.0:111 0.0.0.0:*'),
    ...to(port(1434), 'UDP 0.0.0.0:1434 *:*'),
    ...to(port(500), 'Proto: UDP, Port: 500'),
    ...to(port(389), 'proto tcp dport 389'),
    ...to(port(514), 'udp dport 514'),
    ...to(port(389), '-p tcp --dport 389'),
  ],
};
