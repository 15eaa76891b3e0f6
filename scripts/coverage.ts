/**
 * Prints how complete the services are: per family, how many have each part that a page shows; and how much is
 * known of errors: per area, how many symptoms there are, with their texts, causes and tests.
 * Usage: npm run coverage
 */
import { entriesOf } from '#build/check-content/entries.ts';
import { filesOfKinds, isEntry } from '#build/check-content/entry-files.ts';
import { readContent } from '#build/check-content/read.ts';
import { buildChart } from '#chart/build-chart.ts';
import { coverageOf, COVERAGE_PARTS } from '#features/services/index.ts';
import { SYMPTOM_COUNTS, symptomCoverage } from '#features/symptoms/index.ts';

const entries = filesOfKinds(readContent(process.cwd())).filter(isEntry);
const withProse = new Set(entries.flatMap(({ kind, id, prose }) => (kind === 'services' && prose.trim() ? id : [])));
const chart = buildChart(entriesOf(entries));
const rows = coverageOf(chart, withProse);

/** Rows of a label and figures, aligned below their headings. */
function print(head: readonly string[], body: readonly (readonly (string | number)[])[]): void {
  const widths = head.map((cell, i) => Math.max(cell.length, ...body.map((cells) => String(cells[i]).length)));
  for (const cells of [head, ...body]) {
    console.log(
      cells
        .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)))
        .join('  '),
    );
  }
}

print(
  ['Family', 'services', ...COVERAGE_PARTS],
  rows.map(({ label, services, having }) => [label, services, ...COVERAGE_PARTS.map((part) => having[part])]),
);
console.log();
print(
  ['Area of symptoms', ...SYMPTOM_COUNTS],
  symptomCoverage(chart.symptoms.values()).map(({ label, counts }) => [
    label,
    ...SYMPTOM_COUNTS.map((one) => counts[one]),
  ]),
);
