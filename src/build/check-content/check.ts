/** The whole check: every file's truth, then the whole's; all problems of one run together. */
import type { z } from 'astro/zod';
import { extensionOf, fileOf, KINDS, type Kind } from '#content-model/kinds.ts';
import type { Diagnostic } from '#chart/diagnostic.ts';
import { applyRules } from '#chart/rules/index.ts';
import type { Written } from '#chart/rules/written.ts';
import { guideSchema } from '#content-model/guide.ts';
import { portFileSchema } from '#content-model/port.ts';
import { protocolSchema } from '#content-model/protocol.ts';
import { scenarioSchema } from '#content-model/scenario.ts';
import { serviceSchema } from '#content-model/service.ts';
import { sourceSchema } from '#content-model/source.ts';
import { useSchema } from '#content-model/use.ts';
import { fieldPath } from './field-path.ts';
import { proseProblems } from './prose-problems.ts';
import { type ContentFile, missingFolders, readContent } from './read.ts';
import { schemaProblems } from './schema-problems.ts';

export const SCHEMAS = {
  services: serviceSchema,
  ports: portFileSchema,
  protocols: protocolSchema,
  guides: guideSchema,
  scenarios: scenarioSchema,
  uses: useSchema,
  sources: sourceSchema,
} satisfies Record<Kind, z.ZodType>;

function writtenIn(files: readonly ContentFile[]): Written {
  const known = Object.fromEntries(
    KINDS.map((kind) => [kind, files.filter((file) => file.kind === kind).map((file) => file.id)]),
  ) as unknown as Written['known'];
  return { files: files.filter(({ kind, id, file }) => file === fileOf(kind, id)), known };
}

/** Checks the content below `root`, the folder that holds `content/`. An empty list is good news. */
export function checkContent(root: string): Diagnostic[] {
  const missing = missingFolders(root);
  if (missing.length > 0) {
    // Without one kind nearly every reference dangles: that would only bury the cause.
    return missing.map((kind) => ({
      file: `content/${kind}/`,
      field: 'folder',
      found: 'nothing',
      expected: `a folder that holds the ${extensionOf(kind)} files of the ${kind}`,
    }));
  }
  const files = readContent(root);
  const byFile = new Map(files.map((file) => [file.file, file]));
  const content = writtenIn(files);
  return [
    ...files.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
    ...files.filter((file) => file.problems.length === 0).flatMap((file) => schemaProblems(file, SCHEMAS[file.kind])),
    ...files.flatMap((file) => proseProblems(file, content.known)),
    ...applyRules(content).map((d) => ({ ...d, line: d.line ?? byFile.get(d.file)?.lineOf(fieldPath(d.field)) })),
  ];
}
