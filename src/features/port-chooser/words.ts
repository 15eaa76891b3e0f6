/** The judgement in words: for the page, and for a ticket. */
import { readOn } from '#features/tickets/index.ts';
import type { Judgement, Verdict, Weight } from './judge.ts';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  fit: 'Good for a new service',
  doubtful: 'Possible, with a doubt',
  bad: 'Better not',
};

/** The groups of reasons, in the order of the page. */
export const WEIGHTS: readonly (readonly [Weight, label: string])[] = [
  ['against', 'Against it'],
  ['doubt', 'To consider'],
  ['aside', 'Left out by you'],
  ['for', 'For it'],
];

/** What a ticket needs: the verdict, the reasons, the address that shows them again, the edition and the day. */
export function choiceText(
  { number, verdict, reasons }: Judgement,
  place: { link: string; edition: string; day: string },
): string {
  const groups = WEIGHTS.flatMap(([weight, label]) => {
    const texts = reasons.filter((reason) => reason.weight === weight).map(({ text }) => `- ${text}`);
    return texts.length === 0 ? [] : [`${label}:`, ...texts];
  });
  const stamp = `Portolan, edition ${place.edition}, ${readOn(place.day)}`;
  return [`Port ${number}: ${VERDICTS[verdict].toLowerCase()}.`, ...groups, place.link, stamp].join('\n');
}
