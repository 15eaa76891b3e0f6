/** The whole suite: every question, by what kind of question it is. */
import { ALIASES } from './queries/aliases.ts';
import { ASKED_IN_PUBLIC } from './queries/asked-in-public.ts';
import { ERRORS } from './queries/errors.ts';
import { FRIENDLY_NAMES } from './queries/friendly-names.ts';
import { IDENTIFIERS } from './queries/identifiers.ts';
import { JOBS } from './queries/jobs.ts';
import { LISTS_AND_RANGES } from './queries/lists-and-ranges.ts';
import { NOISE_WORDS } from './queries/noise-words.ts';
import { NUMBERS_WITH_NAMES } from './queries/numbers-with-names.ts';
import { NUMBERS } from './queries/numbers.ts';
import { PROCESSES } from './queries/processes.ts';
import { REGISTERED_NAMES } from './queries/registered-names.ts';
import { SENTENCES } from './queries/sentences.ts';
import { SLIPS } from './queries/slips.ts';
import { SOFTWARE } from './queries/software.ts';
import { SYSTEM_SERVICE_NAMES } from './queries/system-service-names.ts';
import { TRANSPORTS } from './queries/transports.ts';
import { WINDOWS_HELP_DESK } from './queries/windows-help-desk.ts';
import { WORDINGS } from './queries/wordings.ts';
import type { QuestionGroup, Question } from './question.ts';

export const GROUPS: readonly QuestionGroup[] = [
  NUMBERS,
  TRANSPORTS,
  LISTS_AND_RANGES,
  NUMBERS_WITH_NAMES,
  SYSTEM_SERVICE_NAMES,
  FRIENDLY_NAMES,
  PROCESSES,
  REGISTERED_NAMES,
  ALIASES,
  WORDINGS,
  SOFTWARE,
  IDENTIFIERS,
  SLIPS,
  SENTENCES,
  JOBS,
  NOISE_WORDS,
  ASKED_IN_PUBLIC,
  WINDOWS_HELP_DESK,
  ERRORS,
];

export const questionsOf = ({ plain, other }: QuestionGroup): Question[] => [...plain, ...other];
