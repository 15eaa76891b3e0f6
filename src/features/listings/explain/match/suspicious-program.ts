/** Programs that have no reason to listen, and names that others borrow: whatever the port is. */
import { bareName } from '../program-name.ts';
import {
  doubleEndingOf,
  isOutsideSystemFolders,
  isSilentSystemProgram,
  isSystemProgram,
  kernelThreadOf,
  lookAlikeOf,
  type Suspicion,
  suspicionOf,
} from '../suspicious-programs.ts';
import { systemOfRow } from '../systems.ts';
import type { MatchRule } from './match-rule.ts';

function ofWindows(program: string, name: string): Suspicion | undefined {
  const hidden = doubleEndingOf(program);
  if (hidden !== undefined) return hidden;
  const like = lookAlikeOf(name);
  if (like !== undefined) {
    return {
      why: `Looks like ${like}.exe, and isn’t`,
      explanation: `Windows has a ${like}.exe. This is ${program}: a name chosen to be read past.`,
    };
  }
  if (!isSystemProgram(name)) return undefined;
  if (isOutsideSystemFolders(program)) {
    return {
      why: 'A system program outside its folder',
      explanation: `Windows keeps ${name}.exe in its own folder. This one lies elsewhere: ${program}.`,
    };
  }
  if (!isSilentSystemProgram(name)) return undefined;
  return {
    why: `${name}.exe never listens`,
    explanation: `It is a part of Windows that listens to nobody. Something carries its name, or sits inside it.`,
  };
}

function ofLinux(name: string): Suspicion | undefined {
  const thread = kernelThreadOf(name);
  if (thread === undefined) return undefined;
  return {
    why: 'The name of a kernel thread on a process',
    explanation: `${thread} belongs to the kernel, which holds no port under that name. A program has given itself the name.`,
  };
}

/** The name as it stands in the listing, which may go on with a number: `kworker/0:1`. */
const threadName = (program: string): string => program.replace(/^\[|\]$/g, '').toLowerCase();

export const suspiciousProgramRule: MatchRule = ({ listener, software }) => {
  const { program } = listener;
  if (program === null) return undefined;
  const name = bareName(program).toLowerCase();
  const isWindows = systemOfRow(listener) === 'windows' || /\.exe$/i.test(program);
  const suspicion =
    suspicionOf(name) ??
    (isWindows
      ? software.length === 0 || isSystemProgram(name)
        ? ofWindows(program, name)
        : undefined
      : ofLinux(threadName(program)));
  return suspicion && { match: 'suspicious', why: suspicion.why, detail: suspicion.explanation, links: [] };
};
