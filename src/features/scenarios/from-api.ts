/** A scenario as the API tells it, made into what the chart has: so that a page need not carry it twice. */
import type { z } from 'astro/zod';
import type { PortSpec } from '#chart/port-spec.ts';
import type { Flow, Scenario } from '#chart/model.ts';
import type { scenarioShape } from '#features/api/index.ts';

export type ApiScenario = z.infer<typeof scenarioShape>;

type ApiFlow = ApiScenario['flows'][number];

/** Where an endpoint listens; none for one without a transport and an IP protocol, which the API has none of. */
function placesOf({ transport, port, range, dynamic, ipProtocol, icmpType }: ApiFlow['endpoint']): PortSpec[] {
  if (transport !== null) return [{ transport, port, range, dynamic, ipProtocol: null, icmpType: null }];
  return ipProtocol === null ? [] : [{ transport, port: null, range: null, dynamic: false, ipProtocol, icmpType }];
}

const exposureOf = ({
  reach,
  authentication,
  encryption,
  open,
  stake,
  sources,
}: NonNullable<ApiFlow['endpoint']['exposure']>) => ({
  reach,
  authentication: authentication ?? undefined,
  encryption: encryption ?? undefined,
  open: open ?? undefined,
  stake: stake ?? undefined,
  sources,
});

function flowsOf(flow: ApiFlow): Flow[] {
  const {
    wording,
    note,
    for: purpose,
    default: byDefault,
    listens,
    since,
    until,
    exposure,
    packaged,
    ...endpoint
  } = flow.endpoint;
  return placesOf(flow.endpoint).map((place) => ({
    ...flow,
    endpoint: {
      ...endpoint,
      purpose: purpose ?? '',
      main: false,
      lead: null,
      through: null,
      wording: wording ?? undefined,
      note: note ?? undefined,
      default: byDefault ?? undefined,
      listens: listens ?? undefined,
      since: since ?? undefined,
      until: until ?? undefined,
      packaged: packaged ?? undefined,
      exposure: exposure ? exposureOf(exposure) : undefined,
      ...place,
    },
  }));
}

/** The fields that rules and tickets are made from; what only the pages need is left empty. */
export const fromApi = ({ flows, ...scenario }: ApiScenario): Scenario => ({
  ...scenario,
  order: 1,
  flows: flows.flatMap(flowsOf),
});
