/** What goes into comments and descriptions: why a rule is there, and where the set comes from. */
import type { Permit } from '#chart/permits/permit.ts';
import { isWithin, maxCharacters, oneLine, type TextLimit, truncate } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { endText } from './ends.ts';
import { icmpNotices } from './icmp.ts';
import type { RuleSet } from './rule-set.ts';
import type { SetToWrite } from './to-write.ts';

/** How much of what the reader wrote goes into a head. */
const MAX_COMMENT_IN_HEAD = maxCharacters(500);
/** How much of it goes into each rule: the number of a change, and no story. */
const MAX_COMMENT_IN_RULE = maxCharacters(60);

/** Beginnings of a text, ever shorter, each cut between two words. */
function beginnings(text: string): string[] {
  const words = text.split(' ');
  return words.slice(1).map(
    (_, i) =>
      `${words
        .slice(0, words.length - 1 - i)
        .join(' ')
        .replace(/[,:;.]+$/, '')}...`,
  );
}

/**
 * The reasons of a permit with the addresses of their pages. What the reader wrote comes first, since it holds the
 * number of the change; where not all fits, the addresses go before it, then the further reasons, then words of the
 * first one. What the reader wrote is cut last, and only where it doesn't fit alone.
 */
export function noteOf(
  { reasons }: Pick<Permit, 'reasons'>,
  { site, comment }: Pick<RuleSet, 'site' | 'comment'>,
  limit: TextLimit = maxCharacters(Infinity),
): string {
  const [first] = reasons;
  if (!first) return '';
  const linked = (text: string, path: string) => [text, safeUrl(`${site}${path}`)].filter(Boolean).join(': ');
  const more = reasons.length > 1 ? `, and ${reasons.length - 1} more` : '';
  const why = oneLine(first.text);
  const own = truncate(oneLine(comment), MAX_COMMENT_IN_RULE);
  const texts = [
    reasons.map(({ text, path }) => linked(oneLine(text), path)).join('; '),
    linked(why, first.path) + more,
    ...(why ? [why + more, ...beginnings(why).map((text) => text + more)] : []),
  ];
  const choices = own ? [...texts.map((text) => `${own}; ${text}`), own] : texts;
  return choices.find((text) => isWithin(text, limit)) ?? truncate(own || why || linked('', first.path), limit);
}

/** `from 10.0.0.0/8 to DESTINATION.` */
const betweenWhom = ({ source, destination }: SetToWrite['legs'][number]): string =>
  `from ${endText(source)} to ${endText(destination)}.`;

/**
 * The first lines of every output: the set's name, between whom, what the reader wrote, the link, the edition,
 * what ICMP asks for, and what is risky. `comment` makes a comment of a text; the link comes behind one as it is, or as `quoted` has it.
 */
export function headOf(set: SetToWrite, comment: (text: string) => string, quoted = (url: string) => url): string[] {
  const written = truncate(oneLine(set.comment), MAX_COMMENT_IN_HEAD);
  return [
    comment(`${set.name}: ${set.legs.map(betweenWhom).join(' ')}`),
    ...(written ? [comment(written)] : []),
    `${comment('The same set again:')} ${quoted(safeUrl(set.link))}`,
    comment(`Portolan, edition ${set.edition}, ${set.day}.`),
    ...icmpNotices(set).map(comment),
    ...set.risks.map((risk) => comment(`NOTE: ${risk}`)),
  ];
}
