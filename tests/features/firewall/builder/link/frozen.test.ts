/** Links of every version that stand in tickets: what they open never changes. The fixtures are only ever added to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { targetText } from '#chart/permits/target.ts';
import { readFragment, writeFragment } from '#features/firewall/builder/link/fragment.ts';
import { type BuilderState, EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { type BuilderView, viewOf } from '#features/firewall/builder/view.ts';
import { endText, wholeEnd } from '#features/firewall/model/ends.ts';
import { CATALOGUE } from '../support.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/firewall-links-${name}.json`, import.meta.url), 'utf8'));

/** A link with what it opened when it was made. */
interface FrozenLink {
  link: string;
  /** What was filled in; all else was empty. */
  state: Partial<BuilderState>;
  /** By which every output calls the set, so that it finds it again. */
  name: string;
  /** `10.0.0.0/8 > 10.1.2.3: TCP 445`: who opens the connection comes first. */
  rules: string[];
}

/** A link that was hurt on its way: what is said of it, and what it opens all the same. */
interface DamagedLink extends Pick<FrozenLink, 'link' | 'rules'> {
  how: string;
  /** Words of each notice, in their order. */
  says: string[];
}

const SITE = 'https://portolan.example';
const CONTEXT = { site: SITE, page: `${SITE}/tools/firewall/`, day: '2026-11-30' };

const opened = (link: string) => {
  const read = readFragment(new URL(link).hash);
  assert.ok(read, link);
  return { ...read, view: viewOf(CATALOGUE, read.state, read.state.set !== undefined, CONTEXT) };
};

const rulesOf = ({ set }: BuilderView): string[] =>
  set.legs.flatMap(({ source, destination, permits }) =>
    permits.map(({ direction, target }) => {
      const [client, server] = direction === 'forward' ? [source, destination] : [destination, source];
      return `${endText(wholeEnd(client))} > ${endText(wholeEnd(server))}: ${targetText(target)}`;
    }),
  );

for (const [version, atLeast] of [
  [2, 4],
  [3, 5],
  [4, 2],
  [5, 1],
] as const)
  test(`links of version ${version} open the state and the rules that they opened when they were made`, () => {
    const frozen = fixture(`v${version}`) as FrozenLink[];
    assert.ok(frozen.length >= atLeast);
    for (const { link, state, name, rules } of frozen) {
      assert.ok(link.includes(`#v=${version}&`));
      const { view, ...read } = opened(link);
      assert.deepEqual(read, { state: { ...EMPTY_STATE, ...state }, notices: [] }, link);
      assert.deepEqual({ name: view.set.name, rules: rulesOf(view) }, { name, rules }, link);
      assert.equal(writeFragment(read.state), new URL(link).hash);
    }
  });

test('links of version 1 that hold a set open just that set', () => {
  const whole = (fixture('v1') as FrozenLink[]).filter(({ link }) => link.includes('&p='));
  assert.ok(whole.length >= 4);
  for (const { link } of whole) {
    const { view, state } = opened(link);
    assert.ok(state.set && state.set.codes.length > 0, link);
    assert.deepEqual(view.state.set?.codes.toSorted(), state.set.codes.toSorted(), link);
  }
});

for (const { how, link, says, rules } of fixture('damaged') as DamagedLink[]) {
  const version = /v(?:=|%3D)(\d)/i.exec(link)?.[1];
  test(`a link of version ${version} that was hurt says so, and keeps what can be read: ${how}`, () => {
    const { notices, view } = opened(link);
    assert.equal(notices.length, says.length, notices.join('\n'));
    for (const [i, words] of says.entries()) assert.ok(notices[i]?.includes(words), `${notices[i]} has no “${words}”`);
    assert.deepEqual(rulesOf(view), rules);
  });
}
