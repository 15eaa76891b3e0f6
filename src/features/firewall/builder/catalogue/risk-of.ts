/** What the catalogue keeps of an endpoint's default and exposure: as much as the risk notes need. */
import type { Endpoint } from '#chart/model.ts';
import type { CatalogueEndpoint } from './catalogue.ts';

type Risk = Pick<CatalogueEndpoint, 'off' | 'reach' | 'clear'>;

/** `isEverOn` says whether any endpoint of the service is on by itself. */
export function riskOf(endpoint: Endpoint | undefined, isEverOn: boolean): Risk {
  const reach = endpoint?.exposure?.reach;
  const isNarrow = reach === 'same-machine' || reach === 'peers' || reach === 'management';
  return {
    ...(isEverOn && (endpoint?.default === 'off' || reach === 'same-machine') && ({ off: true } as const)),
    ...(isNarrow && { reach }),
    ...(endpoint?.exposure?.encryption === 'none' && ({ clear: true } as const)),
  };
}
