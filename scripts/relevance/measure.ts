/** From answers to figures. */
import type { Group, Question } from '../../tests/relevance/question.ts';
import { questionsOf } from '../../tests/relevance/groups.ts';
import { type Ask, type Engine, READ } from './engine.ts';

export interface Outcome {
  question: Question;
  answers: readonly string[];
  /** The place of the page expected, from 1; undefined when it is not among those that are read. */
  rank: number | undefined;
}

export interface Figures {
  questions: number;
  /** Shares, from 0 to 1. */
  top1: number;
  top3: number;
  /** Mean reciprocal rank: 1 when the page always comes first, 0.5 when always second, 0 for a miss. */
  mrr: number;
}

/** The outcomes of one engine, group by group in the suite's order. */
export interface Run {
  engine: string;
  groups: readonly { title: string; outcomes: readonly Outcome[] }[];
}

/** Judges one answer. */
export function outcomeOf(question: Question, answers: readonly string[]): Outcome {
  const at = answers.slice(0, READ).findIndex((path) => question.pages.includes(path));
  return { question, answers, rank: at < 0 ? undefined : at + 1 };
}

/** Sums up outcomes. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const share = (of: (rank: number) => number) =>
    outcomes.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : of(rank)), 0) / outcomes.length;
  return {
    questions: outcomes.length,
    top1: share((rank) => Number(rank === 1)),
    top3: share((rank) => Number(rank <= 3)),
    mrr: share((rank) => 1 / rank),
  };
}

/** Asks an engine every question, as many at a time as it takes. */
export async function run(engine: Engine, groups: readonly Group[]): Promise<Run> {
  const queue = groups.flatMap(questionsOf);
  const outcomes = new Map<Question, Outcome>();
  const work = async (ask: Ask) => {
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
export const outcomesOf = ({ groups }: Run): Outcome[] => groups.flatMap(({ outcomes }) => outcomes);
