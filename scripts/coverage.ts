/**
 * Prints how complete the services are: per family, how many have each part that a page shows.
 * Usage: npm run coverage
 */
import { entriesOf } from '#build/check-content/entries.ts';
import { filesOfKinds, isEntry } from '#build/check-content/entry-files.ts';
import { readContent } from '#build/check-content/read.ts';
import { buildChart } from '#chart/build-chart.ts';
import { coverageOf, COVERAGE_PARTS } from '#features/services/index.ts';

const entries = filesOfKinds(readContent(process.cwd())).filter(isEntry);
const withProse = new Set(entries.flatMap(({ kind, id, prose }) => (kind === 'services' && prose.trim() ? id : [])));
const rows = coverageOf(buildChart(entriesOf(entries)), withProse);

const widths = [Math.max(...rows.map(({ label }) => label.length)), 8, ...COVERAGE_PARTS.map((part) => part.length)];
const line = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)))
    .join('  ');

console.log(line(['Family', 'services', ...COVERAGE_PARTS]));
for (const { label, services, having } of rows) {
  console.log(line([label, services, ...COVERAGE_PARTS.map((part) => having[part])]));
}
