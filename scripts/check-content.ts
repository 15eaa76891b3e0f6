/**
 * Checks the content and lists every problem. Exit 1 when there is one.
 * Usage: npm run check:content [-- FOLDER], where FOLDER holds `content/` (default: this project).
 */
import { checkContent } from '#build/check-content/check.ts';
import { formatDiagnostics } from '#chart/diagnostic.ts';

const root = process.argv[2] ?? process.cwd();
const problems = checkContent(root);
if (problems.length > 0) {
  console.error(formatDiagnostics(problems));
  process.exitCode = 1;
} else {
  console.log('The content is in order.');
}
