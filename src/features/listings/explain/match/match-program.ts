/** Whether program and port go together: the first judge that has something to say decides. */
import type { Facts } from '../facts.ts';
import { softwareOf } from '../identify-software.ts';
import type { Case, Judge, Judged } from './match-rule.ts';
import { onKernel } from './windows-kernel.ts';
import { onForeign, onOwn, onUnknown } from './known-program.ts';
import { onHandedOut } from './ephemeral-port.ts';
import { onHost } from './proxy-or-runtime.ts';
import { onNothing } from './no-program-named.ts';
import { onServices } from './windows-services.ts';
import type { Listening } from '../explained-row.ts';

const JUDGES: readonly Judge[] = [onKernel, onNothing, onOwn, onHandedOut, onServices, onHost, onForeign];

/** `namesPrograms`: whether the listing that it stands in names programs at all. */
export function fitOf(facts: Facts, listening: Listening, namesPrograms: boolean): Judged {
  const known: Case = { facts, listening, namesPrograms, software: softwareOf(facts, listening) };
  for (const judge of JUDGES) {
    const judged = judge(known);
    if (judged) return judged;
  }
  return onUnknown(known);
}
