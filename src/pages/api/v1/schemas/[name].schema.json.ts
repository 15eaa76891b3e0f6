/** The JSON Schema of each shape. */
import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { permalink } from '#lib/url.ts';
import { SHAPES } from '#features/api/index.ts';

export function getStaticPaths() {
  return Object.entries(SHAPES).map(([name, shape]) => ({ params: { name }, props: { shape } }));
}

export const GET: APIRoute<{ shape: z.ZodType }> = ({ props, params }) =>
  Response.json({
    $id: permalink(`/api/v1/schemas/${params['name']}.schema.json`),
    ...z.toJSONSchema(props.shape),
  });
