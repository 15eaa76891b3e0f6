/** All flows between two roles, as the drawings have them: each with the text on its line. */
import type { FlowDirection } from '#content-model/vocab.ts';
import type { Flow, Scenario } from '#chart/model.ts';
import { type RolePair } from '#chart/permits/role-pairs.ts';
import { type Need, needOf } from '#chart/permits/need.ts';
import { clipped } from '#lib/text.ts';
import { inTableOrder, portText } from '../flows.ts';

/** A flow with what stands on its line. */
export interface LabelledFlow {
  /** Its place in the tables of the page. */
  flow: number;
  /** `TCP 445`, and `SMB`, which is empty where there is no room for it. */
  port: string;
  protocol: string;
  need: Need;
  /** Whether it runs from the pair's first role to the second. */
  forward: boolean;
  direction: FlowDirection;
}

const ORDER: readonly Need[] = ['always', 'feature', 'legacy'];

/** The flows of a pair, each with a label of at most so many letters: what is always needed first, old clients last. */
export function edgeGroupOf({ from, flows }: RolePair, scenario: Scenario, maxLetters: number): LabelledFlow[] {
  const order = inTableOrder(scenario);
  const labelled = flows.map((flow: Flow): LabelledFlow => {
    const port = portText(flow);
    const { protocolShort } = flow.endpoint;
    const room = maxLetters - port.length;
    return {
      flow: order.indexOf(flow),
      port,
      protocol: protocolShort.length <= room ? protocolShort : room > 12 ? clipped(protocolShort, room - 2) : '',
      need: needOf(flow, scenario.features),
      forward: flow.from === from.id,
      direction: flow.direction,
    };
  });
  return labelled.sort((a, b) => ORDER.indexOf(a.need) - ORDER.indexOf(b.need));
}

/** The mean width of a letter of twelve units. */
const LETTER = 6.5;

/** The room that a flow's label takes on its line. */
export const labelWidth = ({ port, protocol }: Pick<LabelledFlow, 'port' | 'protocol'>): number =>
  [port, protocol].filter(Boolean).join(' ').length * LETTER + 6;
