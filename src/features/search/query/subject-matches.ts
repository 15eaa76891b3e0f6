/** What is asked about, where words that say nothing of which thing is meant stand beside its name. */
import { keyOf } from '#lib/text.ts';
import { rankOfReason } from '../index/index-format.ts';
import { asksForReach, asksForSetting, saysNothing, withoutAspects, withoutRole } from '../index/keywords.ts';
import type { OpenIndex } from '../index/open-index.ts';
import { isNoNumber, oneEditMatches, prefixMatches, wholeNameMatches } from './name-matches.ts';
import type { SearchMatch } from './search-match.ts';

/** Whether a name goes on with another word: `valheim server` after `valheim`, and not `building` after `build`. */
const goesOnAfter = (words: string, { matched }: SearchMatch) =>
  matched.toLowerCase().startsWith(words) && !/^[a-z0-9]/i.test(matched.slice(words.length));

/** A protocol's name without the version that is written at its end: `smb` of `smbv1`. */
const withoutVersion = (name: string) => name.replace(/(?<=[a-z]{2})[ -]?v\d(?:\.\d)*$/, '');

/** What is asked about, where words for what one wants of it stand beside its name: `minecraft` of `minecraft port forwarding`. */
export function subjectMatches(index: OpenIndex, text: string): SearchMatch[] {
  const subject = withoutAspects(text);
  const [name, ...others] = [subject, withoutVersion(subject)].filter((one) => !['', keyOf(text)].includes(keyOf(one)));
  if (name === undefined) return [];
  const whole = [name, ...others]
    .map((one) => wholeNameMatches(index, keyOf(one), 'inside'))
    .find((found) => found.length > 0);
  const found = whole ?? prefixMatches(index, keyOf(name)).filter((match) => goesOnAfter(name, match));
  const isProtocol = (match: SearchMatch) => match.kind === 'protocol' && isOwnName(match);
  const forService = asksForSetting(text) ? 4 : 1;
  let order = (match: SearchMatch) => forService * Number(match.kind === 'service') + 2 * Number(isOwnName(match));
  if (found.some(isProtocol)) {
    // Of a protocol that one blocks, its port and its own page tell more than a program whose unit is called so too; and
    // what has a version such as v1 is the protocol.
    if (withoutVersion(subject) !== subject)
      order = (match) => 2 * Number(isProtocol(match)) + Number(match.kind === 'port');
    else if (asksForReach(text) && !asksForSetting(text))
      order = (match) => 2 * Number(match.kind === 'port') + Number(isProtocol(match));
  }
  return found.filter(isNoNumber).sort((a, b) => order(b) - order(a));
}

/** What a page is called, and not what it is also called. */
export const isOwnName = ({ reason }: SearchMatch) =>
  rankOfReason(reason === 'dynamic-ports' ? 'name' : reason) <= OWN_NAME;
const OWN_NAME = rankOfReason('process');

/** Pages with a name one slip away from what is left of the text without words that say nothing. */
export function slipsWithin(index: OpenIndex, text: string, keywords: string): SearchMatch[] {
  const less = new Set([keywords, withoutRole(text), withoutAspects(text)].map(keyOf));
  less.delete(keyOf(text));
  return [...less].flatMap((key) => oneEditMatches(index, key)).filter(({ uncharted }) => !uncharted);
}

/**
 * The longest name that is left when words that say nothing go, from either end, but for those that belong to the name:
 * `open Microsoft POP3 Service`.
 */
export function trimmedMatches(index: OpenIndex, text: string): SearchMatch[] {
  const words = text.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const rest = [...words.slice(0, at), ...words.slice(at + length)].join(' ');
      if (!saysNothing(rest)) continue;
      const name = words.slice(at, at + length).join(' ');
      if (keyOf(withoutAspects(name)) === keyOf(name) && !/\d/.test(name)) continue;
      const found = wholeNameMatches(index, keyOf(name), 'inside').filter(isNoNumber);
      if (found.some(isOwnName)) return found;
    }
  }
  return [];
}
