/** What a question of the suite is, and short ways to write many of them. */
import { type PageKind, type PageRef, portRef } from '#chart/page-ref.ts';

/** What somebody types, and the page that has to come first. */
export interface Question {
  query: string;
  /** One page, or for `either` the ones that are equally right. */
  pages: readonly PageRef[];
  /** Why more than one page is right. */
  because?: string;
}

/** Questions of one kind. */
export interface QuestionGroup {
  title: string;
  /** Plain questions: every one has to be answered with its page first of all. The dialog is asked the first of them. */
  plain: readonly Question[];
  /** All others. They count in the figures. */
  other: readonly Question[];
}

const pageOf =
  (kind: PageKind) =>
  (id: string): PageRef => ({ kind, id });

export const port = portRef;
export const service = pageOf('service');
export const protocol = pageOf('protocol');
export const guide = pageOf('guide');
export const source = pageOf('source');
export const scenario = pageOf('scenario');
export const symptom = pageOf('symptom');
export const tool = pageOf('tool');

/** Queries that mean one page. */
export const to = (page: PageRef, ...queries: string[]): Question[] =>
  queries.map((query) => ({ query, pages: [page] }));

/** Queries that two pages answer equally well. Rare: the suite's own test counts them. */
export const either = (because: string, pages: readonly PageRef[], ...queries: string[]): Question[] =>
  queries.map((query) => ({ query, pages, because }));
