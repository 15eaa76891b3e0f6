/** A scenario for a ticket: the openings that are needed, one row each. */
import type { Flow, Scenario } from '#chart/model.ts';
import { isNeeded, type UsedFeatures } from '#chart/permits/need.ts';
import type { TicketSubject } from '#features/tickets/index.ts';
import { portText } from './flows.ts';
import { NOTHING_TO_OPEN } from './openings.ts';

/** What a request asks for: each port once between two roles, with all the services behind it. */
export function scenarioTicket(scenario: Scenario, used: UsedFeatures): TicketSubject {
  const titleOf = (id: string) => scenario.roles.find((role) => role.id === id)?.title ?? id;
  const needed = scenario.flows.filter((flow) => isNeeded(flow, used));
  const groups = Map.groupBy(needed, (flow) => [flow.from, flow.to, flow.direction, portText(flow)].join(' '));
  const each = (flows: readonly Flow[], textOf: (flow: Flow) => string) => [...new Set(flows.map(textOf))].join(', ');
  return {
    title: scenario.title,
    inShort: needed.length > 0 ? scenario.inShort : NOTHING_TO_OPEN,
    head: ['From', 'To', 'Port', 'Protocol', 'Services'],
    rows: [...groups.values()].flatMap((flows) => {
      const [flow] = flows;
      if (!flow) return [];
      const ways = flow.direction === 'both-ways' ? ' (both ways)' : '';
      return [
        [
          titleOf(flow.from),
          titleOf(flow.to) + ways,
          portText(flow),
          each(flows, ({ endpoint }) => endpoint.protocolTitle),
          each(flows, ({ endpoint }) => endpoint.serviceTitle),
        ],
      ];
    }),
  };
}
