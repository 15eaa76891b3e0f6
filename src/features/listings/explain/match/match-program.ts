/** Whether program and port go together: the first rule that applies decides. */
import type { ListingFacts } from '../facts.ts';
import { identifySoftware } from '../identify-software.ts';
import type { MatchInput, MatchRule, ProgramMatch } from './match-rule.ts';
import { windowsKernelRule } from './windows-kernel.ts';
import { expectedProgramRule, unexpectedPortRule, unknownProgram } from './known-program.ts';
import { ephemeralPortRule } from './ephemeral-port.ts';
import { proxyOrRuntimeRule } from './proxy-or-runtime.ts';
import { noProgramRule } from './no-program-named.ts';
import { windowsServicesRule } from './windows-services.ts';
import type { MergedListener } from '../explained-row.ts';

const MATCH_RULES: readonly MatchRule[] = [
  windowsKernelRule,
  noProgramRule,
  expectedProgramRule,
  ephemeralPortRule,
  windowsServicesRule,
  proxyOrRuntimeRule,
  unexpectedPortRule,
];

/** How a listener's program and port go together. `namesPrograms`: whether the listing that it stands in names programs at all. */
export function matchProgram(facts: ListingFacts, listener: MergedListener, namesPrograms: boolean): ProgramMatch {
  const input: MatchInput = { facts, listener, namesPrograms, software: identifySoftware(facts, listener) };
  for (const rule of MATCH_RULES) {
    const match = rule(input);
    if (match) return match;
  }
  return unknownProgram(input);
}
