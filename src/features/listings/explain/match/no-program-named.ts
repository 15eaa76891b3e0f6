/** No program is named. */
import type { MatchInput, MatchRule, ProgramMatch } from './match-rule.ts';
import { guideLink, KERNEL_LOCKS, kernelSocketOn, type SystemDaemon } from '../proxies-and-runtimes.ts';
import { ephemeralRangeWith, systemOfRow } from '../systems.ts';
import { isUsualHere } from './windows-services.ts';

const NOTHING: ProgramMatch = { match: 'no-programs', why: '', detail: '', links: [] };

/** Windows' own processes are protected: netstat can't name them, and they hold a number of their own or a dynamic one. */
function isProtectedProcess({ facts, listener, context }: MatchInput): boolean {
  const { transport, from, host } = listener;
  if (systemOfRow(listener) !== 'windows') return false;
  const lowered = context.loweredRanges.get(host);
  if (lowered && from >= lowered[0] && from <= lowered[1]) return true;
  if (transport === 'tcp' && ephemeralRangeWith('windows', from)) return true;
  return isUsualHere(listener) || facts.expected(transport, from).some(({ windows }) => windows);
}

/** What of Linux' kernel has a number that no program has. */
function kernelReason({ listener, context }: MatchInput): SystemDaemon | undefined {
  const { transport, from, host } = listener;
  const isLock = context.kernelNfs.has(host) && ephemeralRangeWith('linux', from) !== undefined;
  return kernelSocketOn(transport, from) ?? (isLock ? KERNEL_LOCKS : undefined);
}

/** A listener without a program: worth a word only where the listing names others. */
export const noProgramRule: MatchRule = (input) => {
  const { listener, namesPrograms } = input;
  if (listener.program !== null || listener.services.length > 0) return undefined;
  if (!namesPrograms) return NOTHING;
  if (isProtectedProcess(input)) {
    const detail = 'Processes of Windows itself are protected, and netstat cannot name them: here one belongs to it.';
    return { match: 'no-programs', why: 'No program named, as usual here', detail, links: [] };
  }
  const isWindows = systemOfRow(listener) === 'windows';
  const kernel = isWindows ? undefined : kernelReason(input);
  if (kernel) return { match: 'no-programs', why: kernel.why, detail: kernel.explanation, links: [] };
  return {
    match: 'program-missing',
    why: 'No program named',
    detail: isWindows
      ? 'The listing names programs elsewhere and none here; `tasklist /svc` finds it by its PID.'
      : 'The listing names programs elsewhere and none here. Either it was taken without root, which hides the programs of other users, or the kernel itself holds the port, as it does for NFS.',
    links: [guideLink(isWindows ? 'on-windows' : 'on-linux')],
  };
};
