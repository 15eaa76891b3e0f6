/** Text in the description of an AWS security group or of its rules. */
import { ascii, maxCharacters, truncate } from './one-line.ts';

/** The longest description (Amazon EC2 API, IpRange and SecurityGroup). */
export const MAX_AWS_DESCRIPTION = maxCharacters(255);

/** EC2 takes letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* and nothing else. */
const REFUSED = /[^A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]/g;

export const awsText = (text: string): string =>
  truncate(ascii(text, ' ').replace(REFUSED, ' ').replace(/ +/g, ' ').trim(), MAX_AWS_DESCRIPTION);
