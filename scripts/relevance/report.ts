/** What is printed: a table of all figures, and every question that our search misses. */
import { pathOf } from '#chart/page-ref.ts';
import { type RankFigures, figuresOf, type QuestionOutcome, outcomesOf, type EngineRun } from './measure.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const cellsOf = ({ top1, top3, mrr }: RankFigures) => [percent(top1), percent(top3), mrr.toFixed(3)];

/** The figures of all runs: a line for each group, and one for everything. */
export function table(runs: readonly EngineRun[]): string {
  const [first] = runs;
  if (!first) return '';
  const all = runs.map((run) => cellsOf(figuresOf(outcomesOf(run))));
  const rows = first.groups.map(({ title, outcomes }, i) => [
    title,
    String(outcomes.length),
    ...runs.flatMap((run) => cellsOf(figuresOf(run.groups[i]?.outcomes ?? []))),
  ]);
  const total = ['all questions', String(outcomesOf(first).length), ...all.flat()];
  const head = ['', 'questions', ...runs.flatMap(() => ['top-1', 'top-3', 'MRR'])];
  const lines = [head, ...rows, total];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const start = (widths[0] ?? 0) + 2 + (widths[1] ?? 0) + 3;
  const names = runs.map(({ engine }, i) => {
    const width = widths.slice(2 + i * 3, 5 + i * 3).reduce((sum, w) => sum + w + 2, 1);
    return engine.padEnd(width);
  });
  const print = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        const gap = i > 1 && (i - 2) % 3 === 0 ? ' ' : '';
        return gap + (i === 0 ? cell.padEnd(width) : cell.padStart(width));
      })
      .join('  ')
      .trimEnd();
  return [' '.repeat(start) + names.join('').trimEnd(), ...lines.map(print)].join('\n');
}

/** One line for a question whose page does not come first. */
function missLine({ question, answers, rank }: QuestionOutcome): string {
  const place = rank === undefined ? 'not found' : `number ${rank}`;
  return `  “${question.query}”  expected ${question.pages.map(pathOf).join(' or ')} (${place}), first came ${answers[0] ?? 'nothing'}`;
}

/** The questions that a run does not answer with the page expected, group by group. */
export function misses({ groups }: EngineRun): string {
  return groups
    .flatMap(({ title, outcomes }) => {
      const missed = outcomes.filter(({ rank }) => rank !== 1);
      return missed.length === 0 ? [] : [`${title}:`, ...missed.map(missLine)];
    })
    .join('\n');
}

/** The same for machines. */
export function asJson(runs: readonly EngineRun[]): string {
  const engines = runs.map((run) => ({
    name: run.engine,
    ...figuresOf(outcomesOf(run)),
    groups: run.groups.map(({ title, outcomes }) => ({ title, ...figuresOf(outcomes) })),
    misses: outcomesOf(run)
      .filter(({ rank }) => rank !== 1)
      .map(({ question, answers, rank }) => ({
        query: question.query,
        expected: question.pages.map(pathOf),
        rank: rank ?? null,
        first: answers[0] ?? null,
      })),
  }));
  return `${JSON.stringify({ engines }, null, 2)}\n`;
}
