/** No program is named. */
import type { MatchRule } from './match-rule.ts';
import { guideLink } from '../proxies-and-runtimes.ts';
import { systemOf } from '../systems.ts';

/** A listener without a program: worth a word only where the listing names others. */
export const noProgramRule: MatchRule = ({ listener, namesPrograms }) => {
  if (listener.program !== null || listener.services.length > 0) return undefined;
  if (!namesPrograms) return { match: 'no-programs', why: '', detail: '', links: [] };
  const isWindows = systemOf(listener.kind) === 'windows';
  return {
    match: 'program-missing',
    why: 'No program named',
    detail: isWindows
      ? 'The listing names programs elsewhere and none here; `tasklist /svc` finds it by its PID.'
      : 'The listing names programs elsewhere and none here. Either it was taken without root, which hides the programs of other users, or the kernel itself holds the port, as it does for NFS.',
    links: [guideLink(isWindows ? 'on-windows' : 'on-linux')],
  };
};
