/** A job of ports against a paste, with the project's own chart. */
import { realChart } from '../../support/real-chart.ts';
import { catalogueOf, findSubjects, resolveSelections, selectionOf } from '#features/firewall/index.ts';
import { checkPaste, type PasteReport } from '#features/rule-check/check-paste.ts';
import { NAMES } from '../rule-readers/support.ts';

const CATALOGUE = catalogueOf(realChart);

/** What the page says; the job as it is typed, without the names of the site. */
export function check(text: string, job = '', source = '', dynamicPorts = ''): PasteReport {
  const subjects = findSubjects(CATALOGUE, undefined, job)[0]?.all ?? [];
  const { permits } = resolveSelections(
    CATALOGUE,
    subjects.map(({ subject }) => selectionOf(subject)),
  );
  return checkPaste(CATALOGUE, NAMES, { text, permits, source, dynamicPorts });
}

/** The answers for the job's rows in the first set: `TCP 22 some`. */
export const answers = ({ sets }: PasteReport): string[] =>
  (sets[0]?.rows ?? []).map(({ row, access }) => `${row.label} ${access}`);
