/** What a rule set lets in besides a job. */
import { without } from '../model/region.ts';
import { type Asked, matchOf } from './ask.ts';
import type { Judgement } from './judge.ts';
import { openPorts, type OpenPorts } from './openings.ts';

/** What is open, and what isn't judged, outside of all that was asked for: the job’s own ports from elsewhere, too. */
export function openBeyond(judgement: Judgement, job: readonly Asked[]): OpenPorts[] {
  let regions = judgement.regions.filter(({ outcome }) => outcome !== 'closed');
  for (const match of job.map(matchOf))
    regions = regions.flatMap((judged) => without(judged.region, match).map((region) => ({ ...judged, region })));
  return openPorts({ ...judgement, regions });
}
