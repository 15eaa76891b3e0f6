/** What the catalogue keeps of an endpoint's exposure: as much as the risk notes need. */
import type { ExposureEntry } from '#content-model/exposure.ts';
import type { CatalogueEndpoint } from './catalogue.ts';

/** Nothing where the exposure is not known. */
export function riskOf(exposure: ExposureEntry | undefined): Pick<CatalogueEndpoint, 'reach' | 'clear'> {
  const reach = exposure?.reach;
  return {
    ...(reach && { reach }),
    ...(exposure?.encryption === 'none' && ({ clear: true } as const)),
  };
}
