/** A name with its number: people add what they know, and the number is the sharper half. */
import { type QuestionGroup, port, to } from '../question.ts';

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
  ],
};
