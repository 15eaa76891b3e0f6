/** Hints in few bytes: what stands a thousand times in them is a sign each. */
import type { IndexedPage, PageName } from './index-format.ts';

/** What stands before the number of a port; no hint has such a sign of its own. */
const MARKS = [
  [' · TCP ', '^'],
  [' · UDP ', '~'],
  ['TCP ', '|'],
] as const;

/**
 * The hint of a service of Windows begins with what the system calls it, which stands among its names: this sign is in
 * its place. No text has a control character.
 */
const SYSTEM_SERVICE_NAME = '\u007F';

const systemServiceName = (names: readonly PageName[]) =>
  names.find(([reason]) => reason === 'system-service-name')?.[1] ?? '';

export function packHint({ hint, names }: Pick<IndexedPage, 'hint' | 'names'>): string {
  const name = systemServiceName(names);
  const begun = name !== '' && hint.startsWith(name) ? SYSTEM_SERVICE_NAME + hint.slice(name.length) : hint;
  return MARKS.reduce((text, [long, mark]) => text.replaceAll(long, mark), begun);
}

/** The hint as it was; `names` are those of its page. */
export const unpackHint = (packed: string, names: readonly PageName[]): string =>
  MARKS.reduce((text, [long, mark]) => text.replaceAll(mark, long), packed).replace(SYSTEM_SERVICE_NAME, () =>
    systemServiceName(names),
  );
