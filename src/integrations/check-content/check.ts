/** The whole check: every file's truth, then the whole's; all problems of one run together. */
import type { z } from 'astro/zod';
import { type Content, KINDS, type Kind } from '#chart/content.ts';
import type { Diagnostic } from '#chart/diagnostic.ts';
import { applyRules } from '#chart/rules/index.ts';
import { guideSchema } from '#schemas/guide.ts';
import { portFileSchema } from '#schemas/port.ts';
import { protocolSchema } from '#schemas/protocol.ts';
import { serviceSchema } from '#schemas/service.ts';
import { sourceSchema } from '#schemas/source.ts';
import { proseProblems } from './prose-problems.ts';
import { type ContentFile, readContent } from './read.ts';
import { schemaProblems } from './schema-problems.ts';

const SCHEMAS: Record<Kind, z.ZodType> = {
  services: serviceSchema,
  ports: portFileSchema,
  protocols: protocolSchema,
  guides: guideSchema,
  sources: sourceSchema,
};

function contentOf(files: readonly ContentFile[]): Content {
  const of = (kind: Kind) => files.filter((file) => file.kind === kind);
  const entries = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      new Map(
        of(kind).flatMap((file) => {
          const parsed = SCHEMAS[kind].safeParse(file.data);
          return parsed.success ? [[file.id, parsed.data] as const] : [];
        }),
      ),
    ]),
  ) as unknown as Content['entries'];
  const known = Object.fromEntries(KINDS.map((kind) => [kind, of(kind).map((file) => file.id)]));
  return { entries, known: known as unknown as Content['known'] };
}

/** All sources that a file names anywhere in its front matter. */
function citedBy(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(citedBy);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'sources' && Array.isArray(value)) return value.map(String);
    return key === 'source' ? [String(value)] : citedBy(value);
  });
}

/** Splits `endpoints[2].protocol` into its keys. */
const pathOf = (field: string) =>
  field.split(/[.[\]]+/).flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));

/** Checks the content below `root`, the folder that holds `content/`. An empty list is good news. */
export function checkContent(root: string): Diagnostic[] {
  const files = readContent(root);
  const byFile = new Map(files.map((file) => [file.file, file]));
  const content = contentOf(files);
  const readable = files.filter((file) => file.problems.length === 0);
  const wholeTruth = applyRules(content).map((d) => ({
    ...d,
    line: d.line ?? byFile.get(d.file)?.lineOf(pathOf(d.field)),
  }));
  return [
    ...files.flatMap((file) => file.problems),
    ...readable.flatMap((file) => schemaProblems(file, SCHEMAS[file.kind])),
    ...files.flatMap((file) => proseProblems(file, content.known, citedBy(file.data))),
    ...wholeTruth,
  ];
}
