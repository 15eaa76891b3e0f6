/** What goes into comments and descriptions: why a rule is there, and where the set comes from. */
import type { Permit } from '#chart/permits/permit.ts';
import { readerWordsOf, validFor } from './reader-notes.ts';
import { isWithin, maxCharacters, oneLine, type TextLimit, truncate } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { endText } from './ends.ts';
import { icmpNotices } from './icmp.ts';
import type { RuleSet, SetNotes } from './rule-set.ts';
import type { SetToWrite } from './to-write.ts';

/** How much of each thing that the reader wrote goes into a head. */
const MAX_COMMENT_IN_HEAD = maxCharacters(500);
/** How much of it goes into each rule: the number of a change, and no story. */
const MAX_COMMENT_IN_RULE = maxCharacters(60);
/** And of what the reader says of this one alone: its name, and why. */
const MAX_OWN_WORDS_IN_RULE = maxCharacters(160);

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
 * What the reader wrote, in each rule: the number first, then until when, then of this very thing and of the whole set;
 * from all of it down to the number alone. What was said of one thing takes the place of what was said of all.
 */
function ownNotes(reasons: Permit['reasons'], set: Pick<RuleSet, 'ticket' | 'expires' | 'comment'>): string[] {
  const short = (text: string, limit = MAX_COMMENT_IN_RULE) => truncate(oneLine(text), limit);
  const { ticket, expires } = validFor(reasons, set);
  const [number, until] = [short(ticket), expires ? `until ${expires}` : ''];
  const [own, comment] = [short(readerWordsOf(reasons), MAX_OWN_WORDS_IN_RULE), short(set.comment)];
  const joined = (...texts: string[]) => texts.filter(Boolean).join('; ');
  return [
    ...new Set([
      joined(number, until, own, comment),
      joined(number, until, own),
      joined(number, until),
      number || own || comment,
    ]),
  ].filter(Boolean);
}

/**
 * The reasons of a permit with the addresses of their pages. What the reader wrote comes first, since it holds the
 * number of the change; where not all fits, the addresses go before it, then the further reasons, then words of the
 * first one. The number is cut last, and only where it doesn't fit alone.
 */
export function noteOf(
  { reasons }: Pick<Permit, 'reasons'>,
  set: Pick<RuleSet, 'site' | 'ticket' | 'expires' | 'comment'>,
  limit: TextLimit = maxCharacters(Infinity),
): string {
  const [first] = reasons;
  if (!first) return '';
  const linked = (text: string, path: string) => [text, safeUrl(`${set.site}${path}`)].filter(Boolean).join(': ');
  const more = reasons.length > 1 ? `, and ${reasons.length - 1} more` : '';
  const why = oneLine(first.text);
  const own = ownNotes(reasons, set);
  const texts = [
    reasons.map(({ text, path }) => linked(oneLine(text), path)).join('; '),
    linked(why, first.path) + more,
    ...(why ? [why + more, ...beginnings(why).map((text) => text + more)] : []),
  ];
  const choices = own.length > 0 ? own.flatMap((one) => [...texts.map((text) => `${one}; ${text}`), one]) : texts;
  return (
    choices.find((text) => isWithin(text, limit)) ?? truncate(own.at(-1) ?? (why || linked('', first.path)), limit)
  );
}

/** `from 10.0.0.0/8 to DESTINATION` */
const betweenWhom = ({ source, destination }: SetToWrite['legs'][number]): string =>
  `from ${endText(source)} to ${endText(destination)}`;

/** What the reader said of the set, field by field: the number first. Empty fields are left out. */
export function writtenNotes({ ticket, justification, expires, comment }: SetNotes): { label: string; text: string }[] {
  const fields = [
    { label: 'Ticket', text: ticket },
    { label: 'Reason', text: justification },
    { label: 'Until', text: expires },
    { label: 'Comment', text: comment },
  ];
  return fields.filter(({ text }) => oneLine(text) !== '');
}

/** What a head says of the reader's words: a comment stands as it was written, all else behind its name. */
const inHead = ({ label, text }: { label: string; text: string }): string => {
  const short = truncate(oneLine(text), MAX_COMMENT_IN_HEAD);
  return label === 'Comment' ? short : `${label}: ${short}`;
};

/** Rules that should be gone already: all of them, or some. */
function expiry({ expires, day, permits }: Pick<SetToWrite, 'expires' | 'day' | 'permits'>): string[] {
  const own = new Set(permits.flatMap(({ reasons }) => reasons.map((reason) => reason.own?.expires ?? '')));
  const isOver = (last: string) => last !== '' && last < day;
  return [
    ...(isOver(expires) ? [`NOTE: These rules were to be there until ${expires} only.`] : []),
    ...[...own].filter(isOver).map((last) => `NOTE: Some of these rules were to be there until ${last} only.`),
  ];
}

/**
 * The first lines of every output: the set's name, between whom, what the reader wrote, the link, the edition,
 * what ICMP asks for, and what is risky. `comment` makes a comment of a text; the link comes behind one as it is, or as `quoted` has it.
 */
export function headOf(set: SetToWrite, comment: (text: string) => string, quoted = (url: string) => url): string[] {
  return [
    comment(`${set.name}: ${set.legs.map(betweenWhom).join('; ')}.`),
    ...writtenNotes(set).map((note) => comment(inHead(note))),
    `${comment('The same set again:')} ${quoted(safeUrl(set.link))}`,
    comment(`Portolan, edition ${set.edition}, ${set.day}.`),
    ...expiry(set).map(comment),
    ...icmpNotices(set).map(comment),
    ...set.instead.map((text) => comment(`NOTE: ${text}`)),
    ...set.risks.map((risk) => comment(`NOTE: ${risk}`)),
  ];
}
