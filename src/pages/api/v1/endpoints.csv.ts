/** Every endpoint as one CSV file, with the fields of the JSON. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { endpointList, endpointShape } from '#features/api/index.ts';
import { csv } from '#lib/csv.ts';

export const GET: APIRoute = async () => {
  const endpoints = endpointList(await apiContext());
  const fields = endpointShape.keyof().options;
  return new Response(csv(fields, endpoints), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
