/** The words of a text, and those that say nothing. */

/** Words that questions are built of. */
const GRAMMAR = (
  'a an and any are at be by can does do for from has have how i if in is it its me my need needs of on or should that ' +
  'the their there this through to use used uses using via what whats when where which who whose why with'
).split(' ');
/** The same in German and French, without marks on letters. What is also a name, such as `was`, is none. */
const FOREIGN_GRAMMAR = (
  'das dem den der die ein eine einem einen einer fuer fur ich ist kann mein meinen muss nicht sind soll und vom von warum ' +
  'welche welchem welchen welcher welches wie wieso wird wofuer wofur wozu zu zum zur braucht brauche brauchen ' +
  'au aux avec dans de des du est et faut il la le les pour pourquoi quel quelle quelles quels qui quoi sert sur une'
).split(' ');
/** Words that every page of the chart has. */
const TOPIC = 'open port ports number numbers tcp udp sctp dccp protocol service services'.split(' ');
const GRAMMAR_WORDS = new Set([...GRAMMAR, ...FOREIGN_GRAMMAR]);
const STOP_WORDS = new Set([...GRAMMAR_WORDS, ...TOPIC]);

/** All words in small letters, without marks on them. Signs that names are made of stay: `mssql$uddi`, `ms-wbt-server`. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.$_+-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((word) => word !== '');

/** Words for what one wants to set on a thing. */
const SETTING = (
  'change changed changing configure configuring disable disabled disabling enable enabling harden hardening secure ' +
  'abschalten aendern aktivieren andern ausschalten deaktivieren einrichten activer changer configurer desactiver'
).split(' ');
const SETTING_WORDS = new Set(SETTING);

/** Words for who may come in, and from where. */
const REACH = (
  'allow allowed block blocked blocking egress expose exposed exposure external externally inbound incoming ingress ' +
  'internet outbound outgoing outside unblock ' +
  'autoriser blockieren blockiert bloquer erlauben freigeben freischalten gesperrt sperren'
).split(' ');
const REACH_WORDS = new Set(REACH);

/** Words for what one wants of a thing, or fears: beside its name they say nothing of which thing it is. */
const ASPECT_WORDS = new Set([
  ...SETTING,
  ...REACH,
  ...(
    'abuse abused alert alerts attack attacks check checking close closed closing ' +
    'compromised dangerous default defaults exploit finding findings firewall ' +
    'firewalld forward forwarded forwarding forwards hacked install installing list malware necessary needed normal opened opening ' +
    'range report reported reports required requirements restart restarting rule rules safe scan scanned scanner scanning scans ' +
    'security start starting stop stopping suspicious test testing verify versus virus vs vulnerability vulnerable ' +
    'freigabe offen offnen oeffnen portfreigabe ' +
    'portweiterleitung schliessen schließen weiterleiten weiterleitung ' +
    'fermer ouvert ouverts ouvrir redirection rediriger'
  ).split(' '),
]);

/** Whether a text asks how to set a thing, which the page of a service tells, and that of what it speaks doesn't. */
export const asksForSetting = (text: string): boolean => wordsOf(text).some((word) => SETTING_WORDS.has(word));

/** Whether a text asks who may come in: the way is meant, which a number or what is spoken there names, and not a program. */
export const asksForReach = (text: string): boolean => wordsOf(text).some((word) => REACH_WORDS.has(word));

/**
 * The words that say something. Where nothing is left that a thing could be called, those of every page say something
 * too: `test udp port`. All words, when there are no others.
 */
export function keywordsOf(text: string): string[] {
  const words = wordsOf(text);
  const significant = words.filter((word) => !STOP_WORDS.has(word));
  if (significant.some((word) => !ASPECT_WORDS.has(word))) return significant;
  const others = words.filter((word) => !GRAMMAR_WORDS.has(word));
  return others.length > 0 ? others : words;
}

/** A word without its ending: `licensing` and `license` are one. */
export const stem = (word: string): string => {
  const bare = word.replace(/(?:ing|ed|es|s|e)$/, '');
  return bare.length >= 4 ? bare : word;
};

/** Whether all words of a text say nothing of which thing is meant. */
export const saysNothing = (text: string): boolean =>
  wordsOf(text).every((word) => STOP_WORDS.has(word) || ASPECT_WORDS.has(word));

/** The significant words of a text without those for what one wants of the thing; empty where nothing else is said. */
export const withoutAspects = (text: string): string =>
  keywordsOf(text)
    .filter((word) => !ASPECT_WORDS.has(word) && !STOP_WORDS.has(word))
    .join(' ');

const ROLE_WORDS = 'server|client|database|daemon|agent|host|listener|software|app|service|protocol';
const ROLE_WORD = new RegExp(`^(?:${ROLE_WORDS})s?$`);
const ROLE = new RegExp(`^(?:${ROLE_WORDS})s? | (?:${ROLE_WORDS})s?$|\\.(?:service|socket)$`, 'g');

/** Whether a word says only what sort of thing is meant, and not which: `server`. */
export const isRole = (word: string): boolean => ROLE_WORD.test(word);

/** A text without the word for what a thing is, before or behind its name: `stun server` is `stun`, `ssh.socket` is `ssh`. */
export const withoutRole = (text: string): string => text.replace(ROLE, '').trim();
