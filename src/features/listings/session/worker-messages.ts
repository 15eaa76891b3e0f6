/** What the page and its worker say to each other. The worker asks nobody else: the page hands it the facts. */
import type { ExportFormat, ListingOutcome, ListingView, ViewOptions } from './listing-session.ts';
import type { WorkerPart } from '../parse/part-missing.ts';
import type { AskedListener } from '../joined/ask-rules.ts';
import type { JoinedReport } from '../joined/join-rules.ts';
import type { ExportStamp } from './export.ts';

/** The listing, or the earlier one that it is compared with. */
export type BoxName = 'later' | 'earlier';

export type WorkerQuestion =
  /** The facts, as `/tools/listening.json` has them. */
  | { do: 'load-facts'; facts: string }
  /** A piece of a text that is explained next: a long one is handed over piece by piece. */
  | { do: 'take'; box: BoxName; piece: string; isFirst: boolean }
  /** Explains what was handed over. */
  | { do: 'explain' }
  | { do: 'listeners' }
  /** What the rules say of the listeners. */
  | { do: 'keep-joined'; report: JoinedReport }
  | { do: 'view'; options: ViewOptions; stamp: ExportStamp }
  | { do: 'export'; format: ExportFormat; options: ViewOptions; stamp: ExportStamp };

export interface WorkerAnswers {
  'load-facts': undefined;
  take: undefined;
  explain: ListingOutcome;
  listeners: AskedListener[];
  'keep-joined': undefined;
  view: ListingView;
  export: string;
}

/** Each request has a number, and its answer has the same. */
export type WorkerRequest = WorkerQuestion & { id: number };

export type WorkerReply =
  | { type: 'progress'; id: number; share: number }
  | { type: 'answer'; id: number; answer: WorkerAnswers[WorkerQuestion['do']] }
  /** What was asked for needs a part that the worker doesn't have. */
  | { type: 'part-missing'; id: number; part: WorkerPart }
  | { type: 'failure'; id: number; problem: string };
