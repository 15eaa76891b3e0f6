/** No program is named. */
import type { Judge } from './match-rule.ts';
import { guideLink } from '../proxies-and-runtimes.ts';
import { systemOf } from '../systems.ts';

/** No program is named: worth a word only where others are. */
export const onNothing: Judge = ({ listening, namesPrograms }) => {
  if (listening.program !== null || listening.services.length > 0) return undefined;
  if (!namesPrograms) return { fit: 'unnamed', why: '', detail: '', links: [] };
  const isWindows = systemOf(listening.kind) === 'windows';
  return {
    fit: 'missing',
    why: 'No program named',
    detail: isWindows
      ? 'The listing names programs elsewhere and none here; `tasklist /svc` finds it by its PID.'
      : 'The listing names programs elsewhere and none here. Either it was taken without root, which hides the programs of other users, or the kernel itself holds the port, as it does for NFS.',
    links: [guideLink(isWindows ? 'on-windows' : 'on-linux')],
  };
};
