/** Uncharted ports by name: the search box loads the files of the names that are typed. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { namedFiles, siteIndex } from '#features/search/index.ts';

export const getStaticPaths = async () =>
  namedFiles(siteIndex(await getChart())).map((ports, file) => ({ params: { file: String(file) }, props: { ports } }));

export const GET: APIRoute<{ ports: ReturnType<typeof namedFiles>[number] }> = ({ props }) =>
  Response.json(props.ports);
