/** A scenario in sentences: what its drawing shows, and how its openings are counted. */
import type { Flow, Scenario } from '#chart/model.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { isNeeded, needOf, usualFeatures } from '#chart/permits/need.ts';
import { count, list } from '#lib/text.ts';
import { countFlowOpenings, portText } from './flows.ts';

/** Each port with its protocol, once: `TCP 445 (SMB)`. */
const named = (flows: readonly Flow[]) => [
  ...new Set(flows.map((flow) => `${portText(flow)} (${flow.endpoint.protocolTitle})`)),
];

/** The drawing in words, one sentence for each way between two roles. */
export function describeDrawing(scenario: Scenario): string {
  return rolePairsOf(scenario)
    .flatMap(({ from, to, flows }) => {
      const say = (start: string, some: readonly Flow[]) =>
        some.length > 0 ? [`${start}: ${list(named(some))}.`] : [];
      const oneWay = flows.filter(({ direction }) => direction === 'one-way');
      return [
        ...say(
          `From ${from.title} to ${to.title}`,
          oneWay.filter((flow) => flow.from === from.id),
        ),
        ...say(
          `From ${to.title} to ${from.title}`,
          oneWay.filter((flow) => flow.from === to.id),
        ),
        ...say(
          `Both ways between ${from.title} and ${to.title}`,
          flows.filter((flow) => !oneWay.includes(flow)),
        ),
      ];
    })
    .join(' ');
}

/** What a scenario costs as most have it, from the least that always is needed: `3 to 12 openings`, `Up to 8 openings`. */
export function costText({ flows, features }: Pick<Scenario, 'flows' | 'features'>): string {
  const needed = flows.filter((flow) => isNeeded(flow, usualFeatures(features)));
  const least = countFlowOpenings(flows.filter((flow) => needOf(flow, features) === 'always'));
  const most = countFlowOpenings(needed);
  if (least === most) return count(most, 'opening');
  return `${least > 0 ? `${least} to` : 'Up to'} ${count(most, 'opening')}`;
}
