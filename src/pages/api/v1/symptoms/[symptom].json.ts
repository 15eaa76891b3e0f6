/** One symptom as JSON. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Symptom } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { symptomObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { symptoms } = await getChart();
  return [...symptoms.values()].map((symptom) => ({ params: { symptom: symptom.id }, props: { symptom } }));
}

export const GET: APIRoute<{ symptom: Symptom }> = async ({ props }) =>
  Response.json(symptomObject(await apiContext(), props.symptom));
