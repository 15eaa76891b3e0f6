/** Regions that differ in one field alone, made one: rules cut them into more parts than a person wants to read. */
import { type Intervals, unionOf } from '../model/intervals.ts';
import type { Region } from '../model/region.ts';
import type { JudgedRegion } from './judged-region.ts';

const FIELDS = ['interfaces', 'programs', 'sources', 'destinations', 'sourcePorts', 'ports', 'protocols'] as const;

const keyOf = (set: Intervals<number | bigint>): string => set.map(([from, end]) => `${from}-${end}`).join(',');

/** The same for all that may be merged but for `field`: with ports, only what the same lines decide. */
function groupKey({ region, outcome, otherwise, isLimited, doubts, line }: JudgedRegion, field: keyof Region): string {
  const fields = FIELDS.filter((one) => one !== field).map((one) => keyOf(region[one]));
  const why = doubts.map((doubt) => `${doubt.line} ${doubt.may} ${doubt.reason}`);
  const by = field === 'ports' || field === 'protocols' ? line : '';
  return JSON.stringify([outcome, otherwise, isLimited, why, by, fields]);
}

export interface MergedRegion extends JudgedRegion {
  /** All lines that decide, ascending. */
  lines: readonly number[];
}

function mergeBy(regions: readonly MergedRegion[], field: keyof Region): MergedRegion[] {
  const groups = Map.groupBy(regions, (region) => groupKey(region, field));
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    if (others.length === 0) return [first];
    const union = unionOf<number | bigint>(
      group.flatMap(({ region }) => [...(region[field] as Intervals<number | bigint>)]),
    );
    const lines = [...new Set(group.flatMap((one) => one.lines))].sort((a, b) => a - b);
    return [{ ...first, region: { ...first.region, [field]: union }, lines }];
  });
}

/** The regions with those that differ in one field alone made one. */
export function mergeRegions(regions: readonly JudgedRegion[]): readonly MergedRegion[] {
  let merged: readonly MergedRegion[] = regions.map((one) => ({ ...one, lines: one.line === null ? [] : [one.line] }));
  for (let before = Infinity; merged.length < before;) {
    before = merged.length;
    for (const field of FIELDS) merged = mergeBy(merged, field);
  }
  return merged;
}
