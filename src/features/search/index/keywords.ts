/** The words of a text, and those that say nothing. */

/** Words that every question has, or every page of the chart. */
const STOP_WORDS = new Set(
  (
    'a an and any are at be by can does do for from has have how i if in is it its me my need needs of on open or ' +
    'should that the their there this to use used uses using what whats when where which who whose why with ' +
    'port ports number numbers tcp udp sctp dccp protocol service services'
  ).split(' '),
);

/** All words in small letters. Signs that names are made of stay: `mssql$uddi`, `ms-wbt-server`. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.$_+-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((word) => word !== '');

/** The words that say something; all of them, when none does. */
export function keywordsOf(text: string): string[] {
  const words = wordsOf(text);
  const significant = words.filter((word) => !STOP_WORDS.has(word));
  return significant.length > 0 ? significant : words;
}

/** A word without its ending: `licensing` and `license` are one. */
export const stem = (word: string): string => {
  const bare = word.replace(/(?:ing|ed|es|s|e)$/, '');
  return bare.length >= 4 ? bare : word;
};

/** Words for what one wants of a thing: beside its name they say nothing of which thing it is. */
const ASPECT_WORDS = new Set(
  (
    'allow allowed block blocked closed default defaults expose exposed firewall forward forwarded forwarding ' +
    'forwards harden hardening list open range required requirements rule rules secure security unblock vs vulnerability'
  ).split(' '),
);

/** The significant words of a text without those for what one wants of the thing; empty where nothing else is said. */
export const withoutAspects = (text: string): string =>
  keywordsOf(text)
    .filter((word) => !ASPECT_WORDS.has(word))
    .join(' ');

const ROLE_WORDS = 'server|client|daemon|agent|host|listener|software|app|service|protocol';
const ROLE = new RegExp(`^(?:${ROLE_WORDS})s? | (?:${ROLE_WORDS})s?$|\\.(?:service|socket)$`, 'g');

/** A text without the word for what a thing is, before or behind its name: `stun server` is `stun`, `ssh.socket` is `ssh`. */
export const withoutRole = (text: string): string => text.replace(ROLE, '').trim();
