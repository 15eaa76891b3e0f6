/** Uncharted ports by number: the search box loads the file of the number that is typed. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { numberFiles, siteIndex } from '#features/search/index.ts';

export const getStaticPaths = async () =>
  numberFiles(siteIndex(await getChart())).map((ports, file) => ({ params: { file: String(file) }, props: { ports } }));

export const GET: APIRoute<{ ports: ReturnType<typeof numberFiles>[number] }> = ({ props }) =>
  Response.json(props.ports);
