/** A problem of one file that is being read: a diagnostic that doesn't say which file. */
import type { Diagnostic } from '#chart/diagnostic.ts';

export type FileProblem = Omit<Diagnostic, 'file'>;
