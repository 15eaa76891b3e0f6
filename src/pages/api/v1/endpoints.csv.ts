/** Every endpoint as one CSV file, with the fields of the JSON; of its exposure each field is a column. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { endpointRows, ENDPOINT_COLUMNS } from '#features/api/index.ts';
import { csv } from '#lib/csv.ts';

export const GET: APIRoute = async () => {
  return new Response(csv(ENDPOINT_COLUMNS, endpointRows(await apiContext())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
