/** Whether program and port go together: the first judge that has something to say decides. */
import type { Facts } from './facts.ts';
import { softwareOf } from './identity.ts';
import type { Case, Judge, Judged } from './judged.ts';
import { onKernel } from './kernel.ts';
import { onForeign, onOwn, onUnknown } from './on-known.ts';
import { onHandedOut } from './on-handed-out.ts';
import { onHost } from './on-host.ts';
import { onNothing } from './on-nothing.ts';
import { onServices } from './on-services.ts';
import type { Listening } from './row.ts';

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
