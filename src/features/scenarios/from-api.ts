/** A scenario as the API tells it, made into what the chart has: so that a page need not carry it twice. */
import type { z } from 'astro/zod';
import type { Scenario } from '#chart/model.ts';
import type { scenarioShape } from '#features/api/index.ts';

export type ApiScenario = z.infer<typeof scenarioShape>;

/** The fields that rules and tickets are made from; what only the pages need is left empty. */
export function fromApi({ flows, ...scenario }: ApiScenario): Scenario {
  return {
    ...scenario,
    order: 1,
    flows: flows.map((flow) => ({
      ...flow,
      endpoint: {
        ...flow.endpoint,
        protocolShort: flow.endpoint.protocolTitle,
        wording: flow.endpoint.wording ?? undefined,
        note: flow.endpoint.note ?? undefined,
      },
    })),
  };
}
