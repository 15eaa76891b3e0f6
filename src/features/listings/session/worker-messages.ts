/** What the page and its worker say to each other. The worker asks nobody else: the page hands it the facts. */
import type { FileKind, Outcome, View, Wish } from './listing-session.ts';
import type { Stamp } from './export.ts';

export type Asked =
  /** The facts, as `/tools/listening.json` has them. */
  | { do: 'learn'; facts: string }
  | { do: 'explain'; text: string; before: string }
  | { do: 'view'; wish: Wish; stamp: Stamp }
  | { do: 'file'; kind: FileKind; wish: Wish; stamp: Stamp };

export interface Answers {
  learn: undefined;
  explain: Outcome;
  view: View;
  file: string;
}

/** Each request has a number, and its answer has the same. */
export type Request = Asked & { id: number };

export type Reply =
  | { is: 'progress'; id: number; share: number }
  | { is: 'answer'; id: number; answer: Answers[Asked['do']] }
  | { is: 'failure'; id: number; problem: string };
