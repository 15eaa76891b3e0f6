/** Reads the list of packages that are measured, packages.yaml. */
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** A name of a package (Debian Policy 5.6.1). */
const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9+.-]+$/, 'the name of a package of Debian');

const packageSchema = z.union([
  nameSchema.transform((name) => ({ name, with: [] as string[], prepare: undefined, altered: undefined })),
  z
    .strictObject({
      name: nameSchema,
      /** Packages without which it would not start, and which Debian only recommends. */
      with: z.array(nameSchema).default([]),
      /** A command of the shell, run in the root once all is installed. */
      prepare: z.string().optional(),
      /** What that does, in a sentence for the reader of the result. */
      altered: z.string().optional(),
    })
    .refine(({ prepare, altered }) => (prepare === undefined) === (altered === undefined), {
      path: ['altered'],
      error: 'a sentence for what "prepare" does, and none without it',
    }),
]);

export type ListedPackage = z.infer<typeof packageSchema>;

const listSchema = z.array(packageSchema).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const [i, { name }] of list.entries()) {
    if (seen.has(name)) context.addIssue({ code: 'custom', path: [i], message: `${name} stands twice` });
    seen.add(name);
  }
});

/** The packages in the order of the list. Throws one sentence that says what is wrong with it. */
export function readPackageList(text: string): ListedPackage[] {
  const parsed = listSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  throw new Error(`packages.yaml, item ${Number(path[0] ?? 0) + 1}: ${message}`);
}
