/** What a scenario's switches leave, as rule sets: one for each pair of roles, since rules stand between two. */
import type { Scenario } from '#chart/model.ts';
import type { UsedFeatures } from '#chart/permits/need.ts';
import { pairPermits } from '#chart/permits/flow-openings.ts';
import { type RolePair, rolePairsOf } from '#chart/permits/role-pairs.ts';
import {
  ANYWHERE_IN_WINDOWS,
  firewallLink,
  type RuleSet,
  type SetEnd,
  setNameOf,
  USUAL_PLACEMENT,
} from '#features/firewall/index.ts';
import { differenceOf } from './fragment.ts';

/** What stands in the head of rules: where and of when they are. */
export interface RuleOrigin {
  /** Where the site is, without a slash at the end. */
  site: string;
  edition: string;
  /** ISO 8601. */
  day: string;
}

/** The builder's address, below the base, with one pair of a scenario and what its switches say. */
export const builderLink = (
  scenario: Scenario,
  pair: { from: { id: string }; to: { id: string } },
  used: UsedFeatures,
): string =>
  firewallLink([
    {
      subject: { kind: 'scenario', id: scenario.id, roles: { source: pair.from.id, destination: pair.to.id } },
      ...differenceOf(scenario.features, used),
    },
  ]);

const OPEN_END = (word: string): SetEnd => ({ word, title: '', addresses: [{ kind: 'placeholder' }] });

/** The sets, each with its pair; a pair of which nothing is left has none. */
export function ruleSetsOf(
  scenario: Scenario,
  used: UsedFeatures,
  { site, edition, day }: RuleOrigin,
): { pair: RolePair; set: RuleSet }[] {
  return rolePairsOf(scenario).flatMap((pair) => {
    const permits = pairPermits(scenario, pair, used);
    if (permits.length === 0) return [];
    const role = ({ title }: { title: string }) => ({
      word: title,
      title: '',
      id: '',
      address: { kind: 'placeholder' } as const,
    });
    const named = { source: role(pair.from), destination: role(pair.to), permits };
    const set: RuleSet = {
      name: setNameOf({ typed: '', titles: [scenario.title], legs: [named] }),
      legs: [{ source: OPEN_END('SOURCE'), destination: OPEN_END('DESTINATION'), permits, groups: [] }],
      windows: ANYWHERE_IN_WINDOWS,
      ticket: '',
      justification: '',
      expires: '',
      generation: 'since-vista',
      dynamicPorts: '',
      placement: USUAL_PLACEMENT,
      also: [],
      risks: [],
      comment: `${scenario.title}. SOURCE: ${pair.from.title}. DESTINATION: ${pair.to.title}.`,
      link: site + builderLink(scenario, pair, used),
      site,
      edition,
      day,
    };
    return [{ pair, set }];
  });
}
