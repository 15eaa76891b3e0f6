/** Stops a build whose content is not in order, before anything else, with all problems at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { formatDiagnostics } from '#chart/diagnostic.ts';
import { checkContent } from './check.ts';

export default function integration(): AstroIntegration {
  return {
    name: 'portolan:check-content',
    hooks: {
      'astro:config:setup'({ command, config, logger }) {
        if (command !== 'build' && command !== 'dev') return;
        const problems = checkContent(fileURLToPath(config.root));
        if (problems.length === 0) return;
        const report = formatDiagnostics(problems);
        if (command === 'build') throw new AstroError(report, 'Mend each line and build again.');
        logger.error(report);
      },
    },
  };
}
