/**
 * Checks the content and lists every problem. Exit 1 when there is one.
 * Usage: npm run check:content [-- FOLDER], where FOLDER holds `content/` (default: this project).
 */
import { reportContent } from '#build/check-content/report.ts';
import { formatDiagnostics } from '#chart/diagnostic.ts';

const problems = await reportContent(process.argv[2] ?? process.cwd());
if (problems.length > 0) {
  console.error(formatDiagnostics(problems));
  process.exitCode = 1;
} else {
  console.log('The content is in order.');
}
