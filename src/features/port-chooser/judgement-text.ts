/** The judgement in words: for the page, and for a ticket. */
import { readOn } from '#features/tickets/index.ts';
import type { PortJudgement, Fitness, ReasonWeight } from './judge-port.ts';

export const FITNESS_TEXTS: Readonly<Record<Fitness, string>> = {
  fit: 'Good for a new service',
  doubtful: 'Possible, with a doubt',
  bad: 'Better not',
};

/** The groups of reasons, in the order of the page. */
export const REASON_GROUPS: readonly (readonly [ReasonWeight, label: string])[] = [
  ['against', 'Against it'],
  ['doubt', 'To consider'],
  ['aside', 'Left out by you'],
  ['for', 'For it'],
];

/** What a ticket needs: the fitness, the reasons, the address that shows them again, the edition and the day. */
export function judgementText(
  { number, fitness, reasons }: PortJudgement,
  place: { link: string; edition: string; day: string },
): string {
  const groups = REASON_GROUPS.flatMap(([weight, label]) => {
    const texts = reasons.filter((reason) => reason.weight === weight).map(({ text }) => `- ${text}`);
    return texts.length === 0 ? [] : [`${label}:`, ...texts];
  });
  const stamp = `Portolan, edition ${place.edition}, ${readOn(place.day)}`;
  return [`Port ${number}: ${FITNESS_TEXTS[fitness].toLowerCase()}.`, ...groups, place.link, stamp].join('\n');
}
