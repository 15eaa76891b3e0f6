/** The flows of a scenario: what they are called, in addresses too, and between whom they run. */
import { shortSpecText, shortTransportText } from '#chart/port-spec.ts';
import type { Flow, Scenario } from '#chart/model.ts';
import { type RolePair, rolePairsOf } from '#chart/permits/role-pairs.ts';
import { countOpenings } from './openings.ts';

/** The fragment of a flow's row: `member-to-dc-kerberos-key-distribution-center-tcp-88-kerberos`. */
export const flowId = ({ from, to, endpoint }: Pick<Flow, 'from' | 'to' | 'endpoint'>): string =>
  [from, 'to', to, endpoint.service, endpoint.id].join('-');

/** `TCP 445`, `UDP dynamic`, `IP 47`, `ICMP echo request`. */
export const portText = ({ endpoint }: Pick<Flow, 'endpoint'>): string =>
  `${shortTransportText(endpoint)} ${shortSpecText(endpoint)}`;

/** What the first role of a pair opens to the second, and the second to the first; none where that is nothing. */
export function byDirection({ from, to, flows }: RolePair): RolePair[] {
  const ends = [
    { from, to },
    { from: to, to: from },
  ];
  return ends
    .map((end) => ({ ...end, flows: flows.filter((flow) => flow.from === end.from.id) }))
    .filter((direction) => direction.flows.length > 0);
}

/** The flows as the tables of a page list them: by pair, and by who opens. Their places are how a page names them. */
export const inTableOrder = (scenario: Pick<Scenario, 'roles' | 'flows'>): Flow[] =>
  rolePairsOf(scenario).flatMap((pair) => byDirection(pair).flatMap(({ flows }) => flows));

/** How many openings some flows make. */
export const countFlowOpenings = (flows: readonly Flow[]): number =>
  countOpenings(flows.map((flow) => ({ ...flow, port: portText(flow) })));
