/** What a question of the suite is, and short ways to write many of them. */
import { guidePath, portPath, protocolPath, scenarioPath, servicePath, sourcePath } from '#chart/addresses.ts';

/** What somebody types, and the page that has to come first. */
export interface Question {
  query: string;
  /** Addresses without a fragment. One, or for `either` the ones that are equally right. */
  pages: readonly string[];
  /** Why more than one page is right. */
  because?: string;
}

/** Questions of one kind. */
export interface Group {
  title: string;
  /** Plain questions: the browser test asks them in the dialog, and every one has to be answered. */
  plain: readonly Question[];
  /** All others. They count in the figures. */
  other: readonly Question[];
}

export const { port, service, protocol, guide, source, scenario, tool } = {
  port: portPath,
  service: servicePath,
  protocol: protocolPath,
  guide: guidePath,
  source: sourcePath,
  scenario: scenarioPath,
  tool: (id: string) => `/tools/${id}/`,
};

/** Queries that mean one page. */
export const to = (page: string, ...queries: string[]): Question[] =>
  queries.map((query) => ({ query, pages: [page] }));

/** Queries that two pages answer equally well. Rare: the suite's own test counts them. */
export const either = (because: string, pages: readonly string[], ...queries: string[]): Question[] =>
  queries.map((query) => ({ query, pages, because }));
