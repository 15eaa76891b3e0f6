/** Whether program and port go together: the first rule that applies decides. */
import type { KnownSoftware, ListingFacts } from '../facts.ts';
import type { ListingContext } from '../listing-context.ts';
import { suspiciousProgramRule } from './suspicious-program.ts';
import type { MatchInput, MatchRule, ProgramMatch } from './match-rule.ts';
import { windowsKernelRule } from './windows-kernel.ts';
import {
  sharedNumberRule,
  expectedProgramRule,
  ownChoiceRule,
  unexpectedPortRule,
  unknownProgram,
  webServerRule,
} from './known-program.ts';
import { ephemeralPortRule, loweredRangeRule, misplacedProgramRule } from './ephemeral-port.ts';
import { proxyOrRuntimeRule } from './proxy-or-runtime.ts';
import { noProgramRule } from './no-program-named.ts';
import { systemDaemonRule } from './system-daemon.ts';
import { windowsServicesRule } from './windows-services.ts';
import type { MergedListener } from '../merged-listener.ts';

const MATCH_RULES: readonly MatchRule[] = [
  suspiciousProgramRule,
  windowsKernelRule,
  noProgramRule,
  expectedProgramRule,
  systemDaemonRule,
  webServerRule,
  sharedNumberRule,
  ephemeralPortRule,
  loweredRangeRule,
  misplacedProgramRule,
  windowsServicesRule,
  proxyOrRuntimeRule,
  ownChoiceRule,
  unexpectedPortRule,
];

/** How a listener's program and port go together; `software` is what goes by the program's name. */
export function matchProgram(
  facts: ListingFacts,
  listener: MergedListener,
  software: readonly KnownSoftware[],
  context: ListingContext,
): ProgramMatch {
  const namesPrograms = context.namesPrograms.has(listener.kind);
  const input: MatchInput = { facts, listener, namesPrograms, context, software };
  for (const rule of MATCH_RULES) {
    const match = rule(input);
    if (match) return match;
  }
  return unknownProgram(input);
}
