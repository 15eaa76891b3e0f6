/** Stops a build whose content is not in order, before anything else, with all problems at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { type Diagnostic, formatDiagnostics } from '#chart/diagnostic.ts';
import { brokenLists, reportContent } from './report.ts';

/** The report as an error, without the place in our code at which it was made: that is of no use to an author. */
function refusal(problems: readonly Diagnostic[]): AstroError {
  const error = new AstroError(formatDiagnostics(problems), 'Mend each line and build again.');
  error.stack = '';
  return error;
}

/** To be awaited before anything is imported that imports a vocabulary or a list. Throws with the report as its message. */
export async function stopAtBrokenLists(): Promise<void> {
  const problems = await brokenLists();
  if (problems.length > 0) throw refusal(problems);
}

export default function integration(): AstroIntegration {
  return {
    name: 'portolan:check-content',
    hooks: {
      async 'astro:config:setup'({ command, config, logger }) {
        if (command !== 'build' && command !== 'dev') return;
        const problems = await reportContent(fileURLToPath(config.root));
        if (problems.length === 0) return;
        if (command === 'build') throw refusal(problems);
        logger.error(formatDiagnostics(problems));
      },
    },
  };
}
