/** What goes into comments and descriptions: why a rule is there, and where the set comes from. */
import { cut, oneLine } from './quote/one-line.ts';
import { destinationOf, endText, sourceOf } from './sides.ts';
import { targetText } from './target.ts';
import type { Permit, RuleSet } from './rule-set.ts';

/** How much of what the reader wrote goes into a head. Characters. */
const COMMENT = 500;

/**
 * The reasons of a permit with the addresses of their pages: all of them where they fit, else the first and how
 * many more there are, else only its page. `fits` judges a text as the syntax will have it.
 */
export function noteOf({ reasons }: Permit, site: string, fits: (text: string) => boolean = () => true): string {
  const [first] = reasons;
  if (!first) return '';
  const links = reasons.map(({ text, path }) => [oneLine(text), `${site}${path}`].filter(Boolean).join(': '));
  const more = reasons.length > 1 ? `, and ${reasons.length - 1} more` : '';
  const page = `${site}${first.path}`;
  const choices = [links.join('; '), `${links[0]}${more}`, `${page}${more}`, page];
  return choices.find(fits) ?? (oneLine(first.text) || page);
}

/** Judges a text by its length. */
export const within =
  (limit: number, size = (text: string) => text.length) =>
  (text: string): boolean =>
    size(text) <= limit;

/** The first lines of every output, without the comment sign: between whom, what the reader wrote, the link, the edition. */
export function headOf(set: RuleSet): string[] {
  const comment = cut(oneLine(set.comment), COMMENT);
  return [
    `From ${endText(sourceOf(set))} to ${endText(destinationOf(set))}.`,
    ...(comment ? [comment] : []),
    `The same set again: ${set.link}`,
    `Portolan, edition ${set.edition}, ${set.day}.`,
  ];
}

/** What a syntax can't say, one line each: never dropped without a word, never widened. */
export function leftOut(permits: readonly Permit[], why: string): string[] {
  return permits.map(({ target }) => `NOT WRITTEN: ${targetText(target)}. ${why}`);
}

/** The permits that a syntax can write, and the others. */
export function divided(permits: readonly Permit[], can: (permit: Permit) => boolean): [Permit[], Permit[]] {
  return [permits.filter(can), permits.filter((permit) => !can(permit))];
}
