/** The switches as the fragment of an address: `#without=ldaps,ntp&with=netbios`. Ids are features of the scenario. */
import { type FeatureSwitch, type UsedFeatures, usualFeatures } from '#chart/permits/need.ts';

/** What differs from the usual set-up: features taken out, and put in that are off at first. */
export interface SwitchDifference {
  without: readonly string[];
  with: readonly string[];
}

export function differenceOf(features: readonly FeatureSwitch[], used: UsedFeatures): SwitchDifference {
  const most = usualFeatures(features);
  const ids = features.map(({ id }) => id);
  return {
    without: ids.filter((id) => most.has(id) && !used.has(id)),
    with: ids.filter((id) => !most.has(id) && used.has(id)),
  };
}

/** The fragment from its `#` on; empty for the usual set-up. */
export function writeSwitches(features: readonly FeatureSwitch[], used: UsedFeatures): string {
  const words = Object.entries(differenceOf(features, used)).filter(([, ids]) => ids.length > 0);
  return words.length === 0 ? '' : `#${words.map(([word, ids]) => `${word}=${ids.join(',')}`).join('&')}`;
}

/** What a fragment says; undefined where it is none of ours. Features that the scenario doesn't have are passed over. */
export function readSwitches(features: readonly FeatureSwitch[], fragment: string): UsedFeatures | undefined {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!words.has('without') && !words.has('with')) return undefined;
  const said = (word: string) => words.get(word)?.split(',') ?? [];
  const used = new Set(usualFeatures(features));
  for (const { id } of features) {
    if (said('without').includes(id)) used.delete(id);
    else if (said('with').includes(id)) used.add(id);
  }
  return used;
}
