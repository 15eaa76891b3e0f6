/** Jobs across a firewall, where a question is about one: `which ports for active directory`, `dhcp relay ports`. */
import { keywordsOf, stem, withoutAspects } from '../index/keywords.ts';
import type { OpenIndex } from '../index/open-index.ts';
import { matchOf, type SearchMatch } from './search-match.ts';

/** All ports that something needs are asked for, and not what a thing is. */
const ASKS_FOR_PORTS =
  /\b(?:which|what|all|list of)\b.* ports\b|\b(?:which|what) ports\b|\bports (?:for|between|needed|required)\b/;
const IS_ABOUT_PORTS = /\b(?:ports|firewall|rules?|across|through)\b/;

const stemsOf = (text: string) => [...new Set(keywordsOf(text).map(stem))];

/** So much of what is asked about has to be in the name of a job. */
const MIN_SHARE = 0.6;

interface Job {
  match: SearchMatch;
  share: number;
}

/** Scenarios with a name whose subject is part of what is asked about, the best part first. */
function jobsFor(index: OpenIndex, text: string): Job[] {
  const asked = stemsOf(withoutAspects(text));
  if (asked.length === 0) return [];
  const jobs = [...index.namesOfPages.values()].flatMap(({ text: name, postings }) => {
    const posting = postings.find(({ page }) => page.kind === 'scenario');
    if (!posting) return [];
    const subject = stemsOf(withoutAspects(name));
    const isPart = subject.length > 0 && subject.every((one) => asked.includes(one));
    return isPart ? [{ match: matchOf(posting, name, 'inside'), share: subject.length / asked.length }] : [];
  });
  return jobs.filter(({ share }) => share >= MIN_SHARE).sort((a, b) => b.share - a.share);
}

/**
 * The jobs that come first of all, and those that come before what is only also called so: all ports of a thing are asked
 * for; or the job is named, beside a word for what stands in between.
 */
export function scenarioMatches(index: OpenIndex, text: string): { first: SearchMatch[]; named: SearchMatch[] } {
  const isAsked = ASKS_FOR_PORTS.test(text);
  if (!isAsked && !IS_ABOUT_PORTS.test(text)) return { first: [], named: [] };
  const jobs = jobsFor(index, text);
  if (isAsked) return { first: jobs.map(({ match }) => match), named: [] };
  return { first: [], named: jobs.filter(({ share }) => share === 1).map(({ match }) => match) };
}
