/**
 * Several numbers at once. Of a list the first number has to come first, as it was typed. A range leads to
 * its first named port: an address for any two numbers there is not, and whoever types 6000-6063 means what
 * begins at 6000. A range that is a page's own subject (the dynamic ports) leads to that page.
 */
import { either, type QuestionGroup, guide, port, to } from '../question.ts';

export const LISTS_AND_RANGES: QuestionGroup = {
  title: 'a list or a range of numbers',
  plain: [...to(port(445), '445, 139'), ...to(port(135), '135,139,445')],
  other: [
    ...to(port(80), '80 443', '80/443', '80;443', '80 and 443', 'ports 80, 443 and 8080', 'tcp/80, tcp/443'),
    ...to(port(20), '20/21', '20-21'),
    ...to(port(88), 'TCP 88, 135, 389, 445 / UDP 53, 123'),
    ...to(port(500), 'udp 500 and 4500', 'UDP 500/4500'),
    ...to(port(8080), '8080,8443'),
    ...to(port(137), '137-139', '137 - 139', '137–139', '137 to 139', 'ports 137-139', 'udp/137-138', '137:139'),
    ...to(port(2701), '2701-2704', 'tcp 2701-2704'),
    ...to(port(6000), '6000-6063'),
    ...to(port(5900), '5900-5903'),
    ...to(port(33434), 'udp 33434-33534'),
    ...either(
      'The issue asks for both: the guide to dynamic ports, and what is to be said of the number.',
      [guide('dynamic-rpc-ports'), port(49664)],
      '49664',
      '49664-49670',
    ),
    ...either(
      'The range of Windows’ dynamic ports: one guide tells why a machine listens there, the other where it ends.',
      [guide('dynamic-rpc-ports'), guide('port-ranges')],
      '49152-65535',
      'tcp 49152 to 65535',
    ),
    ...to(guide('port-ranges'), '32768-60999', '0-1023'),
    ...to(guide('port-ranges'), '1024-49151'),
    ...to(port(5004), '5004:5005'),
    ...to(port(67), '67/68'),
    ...to(port(1812), '1812-1813'),
  ],
};
