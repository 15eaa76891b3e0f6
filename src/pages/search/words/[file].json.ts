/** Uncharted ports by word: the search box loads the files of the words that are typed. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { siteIndex, wordFiles } from '#features/search/index.ts';

export const getStaticPaths = async () =>
  wordFiles(siteIndex(await getChart())).map((ports, file) => ({ params: { file: String(file) }, props: { ports } }));

export const GET: APIRoute<{ ports: ReturnType<typeof wordFiles>[number] }> = ({ props }) => Response.json(props.ports);
