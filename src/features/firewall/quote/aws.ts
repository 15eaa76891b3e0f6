/** Text in the description of an AWS security group or of its rules. */
import { ascii, cut } from './one-line.ts';

/** The longest description. Characters (Amazon EC2 API, IpRange and SecurityGroup). */
export const AWS_DESCRIPTION = 255;

/** EC2 takes letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* and nothing else. */
const REFUSED = /[^A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]/g;

export const awsText = (text: string): string =>
  cut(ascii(text, ' ').replace(REFUSED, ' ').replace(/ +/g, ' ').trim(), AWS_DESCRIPTION);
