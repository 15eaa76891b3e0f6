/** What the person at the terminal is told of an error, and the code that the process ends with. */
import { diskProblem } from '#build/output/disk-problem.ts';
import { UserError } from '#build/user-error.ts';

/** What Astro, Vite and the compilers add to an error that lies in a file. */
interface Located {
  loc?: { file?: string; line?: number; column?: number };
  id?: string;
  hint?: string;
}

/** Where it lies: `content/guides/rpc.mdx:12:3`; undefined where an error knows no place. */
function placeOf({ loc, id }: Located): string | undefined {
  const file = loc?.file ?? id;
  return (
    file &&
    [file.replace(`${process.cwd()}/`, ''), loc?.line, loc?.column].filter((part) => part !== undefined).join(':')
  );
}

function textOf(error: Error & Located): string {
  const disk = diskProblem(error);
  if (disk) return disk;
  // The content's report is for the author: a stack of ours would only hide it.
  if (error instanceof UserError || error.name === 'AstroUserError') return error.message;
  const place = placeOf(error);
  if (place === undefined) return error.stack ?? error.message;
  return [`${place}: ${error.message}`, ...(error.hint ? [error.hint] : [])].join('\n');
}

/** Prints what is the matter: a stack only where it is a fault of the program's own. */
export function tellError(thrown: unknown): number {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  console.error(textOf(error));
  return error instanceof UserError ? error.exitCode : 1;
}
