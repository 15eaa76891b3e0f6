/** What the page and its worker say to each other. The worker asks nobody else: the page hands it the facts. */
import type { ExportFormat, ListingOutcome, ListingView, ViewOptions } from './listing-session.ts';
import type { AskedListener } from '../joined/ask-rules.ts';
import type { JoinedReport } from '../joined/join-rules.ts';
import type { ExportStamp } from './export.ts';

export type WorkerQuestion =
  /** The facts, as `/tools/listening.json` has them. */
  | { do: 'load-facts'; facts: string }
  | { do: 'explain'; text: string; before: string }
  | { do: 'listeners' }
  /** What the rules say of the listeners. */
  | { do: 'keep-joined'; report: JoinedReport }
  | { do: 'view'; options: ViewOptions; stamp: ExportStamp }
  | { do: 'export'; format: ExportFormat; options: ViewOptions; stamp: ExportStamp };

export interface WorkerAnswers {
  'load-facts': undefined;
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
  /** The listing is of a kind whose reader the worker doesn't have. */
  | { type: 'reader-missing'; id: number }
  | { type: 'failure'; id: number; problem: string };
