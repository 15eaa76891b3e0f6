/** Every endpoint as one CSV file, with the fields of the JSON. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { endpointShape } from '#features/api/shapes.ts';
import { csv } from '#lib/csv.ts';
import { endpointList } from '#features/api/files.ts';

export const GET: APIRoute = async () => {
  const endpoints = endpointList(await apiContext());
  const fields = endpointShape.keyof().options;
  return new Response(csv(fields, endpoints), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
