/** What the API's routes hand to its tools. */
import { getChart } from '#chart/chart.ts';
import type { ApiContext } from '#features/api/index.ts';
import { permalink } from '#lib/url.ts';

export async function apiContext(): Promise<ApiContext> {
  return { chart: await getChart(), link: permalink };
}
