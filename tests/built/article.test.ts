/** The endpoints that cite the article of 2003 are its rows: all of them, and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { apiEndpoints } from './api.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { PROJECT } from './site.ts';

interface Row {
  wording: string | null;
  protocol: string | null;
  transport: string | null;
  port: number | null;
  dynamic: boolean;
  ipProtocol: number | null;
}

interface ArticleService {
  service: string;
  rows: Row[];
}

const textOf = ({ wording, protocol, transport, port, dynamic, ipProtocol }: Row) =>
  `"${wording}" ${transport ?? 'ip'} ${port ?? ipProtocol ?? (dynamic ? 'dynamic' : 'a range')} ${protocol}`;

test('service by service, the endpoints that cite kb832017 are the rows of the article', () => {
  const text = readFileSync(join(PROJECT, 'tests/fixtures/kb832017-rows.json'), 'utf8');
  const article = JSON.parse(text) as ArticleService[];
  assertSome(article, 'services of the article');
  const cited = apiEndpoints().filter((endpoint) => endpoint.sources.includes('kb832017'));
  const services = new Set([...article.map(({ service }) => service), ...cited.map(({ service }) => service)]);
  const problems = [...services].flatMap((service) => {
    const found = cited.filter((endpoint) => endpoint.service === service);
    const rows = article.filter((entry) => entry.service === service).flatMap((entry) => entry.rows);
    return differences(found.map(textOf), rows.map(textOf), service);
  });
  assertNone(problems, 'The chart and the article differ');
});
