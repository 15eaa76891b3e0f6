/** From answers to figures. */
import { pathOf } from '#chart/page-ref.ts';
import type { QuestionGroup, Question } from '../../tests/relevance/question.ts';
import { questionsOf } from '../../tests/relevance/groups.ts';
import { type AskQuery, type SearchEngine, MAX_ANSWERS } from './engine.ts';

export interface QuestionOutcome {
  question: Question;
  answers: readonly string[];
  /** The place of the page expected, from 1; undefined when it is not among those that are read. */
  rank: number | undefined;
}

export interface RankFigures {
  questions: number;
  /** Shares, from 0 to 1. */
  top1: number;
  top3: number;
  /** Mean reciprocal rank: 1 when the page always comes first, 0.5 when always second, 0 for a miss. */
  mrr: number;
}

/** The outcomes of one engine, group by group in the suite's order. */
export interface EngineRun {
  engine: string;
  groups: readonly { title: string; outcomes: readonly QuestionOutcome[] }[];
}

/** Judges one answer. */
export function outcomeOf(question: Question, answers: readonly string[]): QuestionOutcome {
  const expected = question.pages.map(pathOf);
  const at = answers.slice(0, MAX_ANSWERS).findIndex((path) => expected.includes(path));
  return { question, answers, rank: at < 0 ? undefined : at + 1 };
}

/** Sums up outcomes. */
export function figuresOf(outcomes: readonly QuestionOutcome[]): RankFigures {
  const share = (of: (rank: number) => number) =>
    outcomes.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : of(rank)), 0) / outcomes.length;
  return {
    questions: outcomes.length,
    top1: share((rank) => Number(rank === 1)),
    top3: share((rank) => Number(rank <= 3)),
    mrr: share((rank) => 1 / rank),
  };
}

/** Those of some questions that have none of their pages among the first; one that was not asked is one of them. */
export function missedOf(
  outcomes: readonly QuestionOutcome[],
  questions: readonly Question[],
  first: number,
): Question[] {
  const ranks = new Map(outcomes.map(({ question, rank }) => [question, rank]));
  return questions.filter((question) => (ranks.get(question) ?? Infinity) > first);
}

/** Asks an engine every question, as many at a time as it takes. */
export async function run(engine: SearchEngine, groups: readonly QuestionGroup[]): Promise<EngineRun> {
  const queue = groups.flatMap(questionsOf);
  const outcomes = new Map<Question, QuestionOutcome>();
  const work = async (ask: AskQuery) => {
    for (let question = queue.shift(); question; question = queue.shift()) {
      outcomes.set(question, outcomeOf(question, await ask(question.query)));
    }
  };
  await Promise.all(Array.from({ length: engine.lanes }, async () => work(await engine.open())));
  return {
    engine: engine.name,
    groups: groups.map((group) => ({
      title: group.title,
      outcomes: questionsOf(group).flatMap((question) => outcomes.get(question) ?? []),
    })),
  };
}

/** All outcomes of a run. */
export const outcomesOf = ({ groups }: EngineRun): QuestionOutcome[] => groups.flatMap(({ outcomes }) => outcomes);
