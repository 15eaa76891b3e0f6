/** The figures: what counts as first, as one of three, and how much a late answer is worth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, missedOf, outcomeOf, run } from '../../scripts/relevance/measure.ts';
import { misses, table } from '../../scripts/relevance/report.ts';
import { either, guide, type QuestionGroup, to } from './question.ts';

const [question] = to(guide('b'), 'b');
const [choice] = either('Both.', [guide('b'), guide('c')], 'b or c');
assert.ok(question && choice);

test('the rank is the place of the page expected, or of the first of several', () => {
  assert.equal(outcomeOf(question, ['/guides/a/', '/guides/b/']).rank, 2);
  assert.equal(outcomeOf(choice, ['/guides/c/', '/guides/b/']).rank, 1);
  assert.equal(outcomeOf(question, ['/guides/a/']).rank, undefined);
});

test('an answer after the tenth is none', () => {
  const ten = Array.from({ length: 10 }, (_, i) => `/guides/${i}/`);
  assert.equal(outcomeOf(question, [...ten.slice(1), '/guides/b/']).rank, 10);
  assert.equal(outcomeOf(question, [...ten, '/guides/b/']).rank, undefined);
});

test('the figures are shares, and the mean of the reciprocal ranks', () => {
  const outcomes = [
    ['/guides/b/'],
    ['/guides/a/', '/guides/b/'],
    ['/guides/a/'],
    ['/guides/a/', '/guides/a/', '/guides/a/', '/guides/b/'],
  ].map((answers) => outcomeOf(question, answers));
  assert.deepEqual(figuresOf(outcomes), { questions: 4, top1: 0.25, top3: 0.5, mrr: (1 + 0.5 + 0 + 0.25) / 4 });
});

test('a question is missed when its page comes later than it may, or never, and when nobody asked it', () => {
  const second = outcomeOf(question, ['/guides/a/', '/guides/b/']);
  assert.deepEqual(missedOf([second], [question], 1), [question]);
  assert.deepEqual(missedOf([second], [question], 2), []);
  assert.deepEqual(missedOf([outcomeOf(question, ['/guides/a/'])], [question], 3), [question]);
  assert.deepEqual(missedOf([second], [question, choice], 3), [choice]);
});

test('a run asks every question once, and the report names those that are missed', async () => {
  const groups: QuestionGroup[] = [{ title: 'letters', plain: to(guide('b'), 'b'), other: to(guide('d'), 'd') }];
  const asked: string[] = [];
  const open = () =>
    Promise.resolve((query: string) => {
      asked.push(query);
      return Promise.resolve(['/guides/b/']);
    });
  const result = await run({ name: 'Always b', lanes: 2, open }, groups);
  assert.deepEqual(asked.toSorted(), ['b', 'd']);
  assert.match(table([result]), /letters\s+2\s+50\.0 %\s+50\.0 %\s+0\.500/);
  assert.doesNotMatch(misses(result), /“b”/);
  assert.match(misses(result), /“d” {2}expected \/guides\/d\/ \(not found\), first came \/guides\/b\//);
});
