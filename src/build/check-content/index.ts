/** Stops a build whose content is not in order, before anything else, with all problems at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { type Diagnostic, formatDiagnostics } from '#chart/diagnostic.ts';
import { brokenVocabularies, reportContent } from './report.ts';

const refusal = (problems: readonly Diagnostic[]) =>
  new AstroError(formatDiagnostics(problems), 'Mend each line and build again.');

/** To be called before anything is imported that imports a vocabulary. Throws with the report as its message. */
export function stopAtBrokenVocabularies(): void {
  const problems = brokenVocabularies();
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
