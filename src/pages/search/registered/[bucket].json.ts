/** The text of plain ports, in buckets: the search box loads one when the written pages have little to say. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { registrationBuckets, type RegistrationRow } from '#features/search/index.ts';

export const getStaticPaths = async () =>
  registrationBuckets(await getChart()).map((rows, bucket) => ({
    params: { bucket: String(bucket) },
    props: { rows },
  }));

export const GET: APIRoute<{ rows: RegistrationRow[] }> = ({ props }) => Response.json(props.rows);
