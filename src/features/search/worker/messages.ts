/** What a page and its search worker say to each other. */
import type { ExactAnswer } from '../query/answer.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import type { SearchMatch } from '../query/search-match.ts';
import type { TextSearchResults } from './text-search.ts';

/** A question in a box; it ends the work on the one before in the same box. Its replies have its number. */
export interface SearchQuestion {
  do: 'ask';
  id: number;
  box: number;
  typed: string;
  filter: ResultFilter;
}

export type SearchRequest =
  | SearchQuestion
  /** What every word needs, unless somebody has asked something by the time that what numbers need is there. */
  | { do: 'load-words-ahead' };

/** What the exact index knows. */
export interface ExactReply {
  answer: ExactAnswer;
  /** Whether some of its files are missing. */
  isIncomplete: boolean;
}

/** What is found beyond that. */
export interface TextReply extends Omit<TextSearchResults, 'matches'> {
  /** The exact matches anew, where there are others now. */
  matches: readonly SearchMatch[] | undefined;
}

export type SearchReply =
  /** The first reply to a question, and the last where numbers alone were asked for. */
  | { type: 'exact'; id: number; exact: ExactReply }
  | { type: 'text'; id: number; text: TextReply }
  /** Another question came before this one was answered. */
  | { type: 'dropped'; id: number }
  | { type: 'failure'; id: number };
