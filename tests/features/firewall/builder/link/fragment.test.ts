/** The links of the builder: whatever was chosen comes back, and whatever is broken is said. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { firewallLink, readFragment, writeFragment } from '#features/firewall/builder/link/fragment.ts';
import { writeSubject } from '#features/firewall/builder/link/selection-text.ts';
import { type BuilderState, EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { selectionAt } from '../../../../support/firewall/selections.ts';
import { state, text } from '../arbitraries.ts';

test('every state comes back from its fragment, without a word of complaint', () => {
  fc.assert(
    fc.property(state, (one) => {
      const written = writeFragment(one);
      assert.deepEqual(readFragment(written) ?? { state: EMPTY_STATE, notices: [] }, { state: one, notices: [] });
    }),
    { numRuns: 1000 },
  );
});

test('a fragment holds only signs that mail, wikis and addresses leave alone', () => {
  fc.assert(fc.property(state, (one) => assert.match(writeFragment(one), /^(?:#[\w.,:/=&%+-]+)?$/)));
});

test('a fragment survives a browser, and a program that escapes more than it must', () => {
  fc.assert(
    fc.property(state, (one) => {
      const { hash } = new URL(`https://portolan.example/tools/firewall/${writeFragment(one)}`);
      assert.deepEqual(readFragment(hash)?.state ?? EMPTY_STATE, one);
      const escaped = hash.replaceAll(',', '%2C').replaceAll('/', '%2F').replaceAll(':', '%3a');
      assert.deepEqual(readFragment(escaped)?.state ?? EMPTY_STATE, one);
    }),
  );
});

test('no text makes reading fail', () => {
  const broken = fc.string({ unit: fc.constantFrom(...'#v=1&kifromtooasnpe,:/%+-0123456789AÿF\u0000\ud800') });
  fc.assert(
    fc.property(fc.oneof(text(2000), broken), (garbage) => {
      const read = readFragment(garbage);
      if (read) writeFragment(read.state);
    }),
    { numRuns: 5000 },
  );
});

test('a whole link that is damaged anywhere either says so or means the same', () => {
  const whole = state.filter(({ set }) => set !== undefined);
  fc.assert(
    fc.property(whole, fc.nat(), fc.constantFrom('', 'x', '1', ',', '%'), (one, at, put) => {
      const written = writeFragment(one);
      const place = 5 + (at % (written.length - 5));
      const read = readFragment(written.slice(0, place) + put + written.slice(place + 1));
      if (read && read.notices.length === 0) assert.deepEqual(read.state, one);
    }),
    { numRuns: 2000 },
  );
});

test('a whole link that was cut short says so, wherever it was cut', () => {
  const one: BuilderState = {
    ...EMPTY_STATE,
    selections: [selectionAt('tcp/445')],
    comment: 'CHG 42',
    set: { codes: ['t445'], edition: '2026.11' },
  };
  const written = writeFragment(one);
  for (let length = written.indexOf('&i') + 3; length < written.length; length++) {
    const { notices } = readFragment(written.slice(0, length)) ?? { notices: [] };
    assert.match(notices.join(' '), /cut short or altered/, written.slice(0, length));
  }
});

test('a link that pages make is short, and names no set', () => {
  assert.equal(firewallLink([selectionAt('tcp/445')]), '/tools/firewall/#v=1&i=tcp/445');
  assert.equal(firewallLink(['tcp/65535', 'udp/65535'].map(selectionAt)), '/tools/firewall/#v=1&i=tcp/65535,udp/65535');
  assert.ok(firewallLink(['tcp/65535', 'udp/65535'].map(selectionAt)).length < 60);
  assert.equal(
    firewallLink([{ ...selectionAt('scenario/file-server'), without: ['dns'], with: ['netbios'] }]),
    '/tools/firewall/#v=1&i=scenario/file-server:no-dns:with-netbios',
  );
  const from = firewallLink([selectionAt('tcp/445')], '10.0.0.0/8');
  assert.equal(readFragment(new URL(from, 'https://portolan.example').hash)?.state.source, '10.0.0.0/8');
});

test('a fragment of the page itself is none of the builder’s', () => {
  for (const fragment of ['', '#', '#jobs', '#sources', '#x=1', '#%', '#='])
    assert.equal(readFragment(fragment), undefined);
});

const said = (fragment: string) => readFragment(fragment)?.notices.join(' ') ?? '';

test('a link without a version is read as the first, one of a version to come as far as it is known', () => {
  assert.match(said('#i=tcp/445'), /does not say its version/);
  assert.deepEqual(readFragment('#i=tcp/445')?.state.selections, [selectionAt('tcp/445')]);
  assert.match(said('#v=9&i=tcp/445&zz=1'), /version “9”, which this page does not know/);
  assert.deepEqual(readFragment('#v=9&i=tcp/445&zz=1')?.state.selections, [selectionAt('tcp/445')]);
  assert.match(said('#v=constructor'), /version “constructor”/);
});

test('what cannot be read is named, and the rest is kept', () => {
  const read = readFragment('#v=1&i=tcp/445,tcp/99999,%3Cscript%3E,udp/53&os=new&as=NFT&from=10.0.0.0/8');
  assert.deepEqual(read?.state.selections, [selectionAt('tcp/445'), selectionAt('udp/53')]);
  assert.equal(read.state.source, '10.0.0.0/8');
  assert.equal(
    read.notices.join('\n'),
    [
      'Not understood among the choices of the link, and left out: “tcp/99999”, “<script>”.',
      'The Windows generation “new” was not understood, and left out.',
      'The syntax “NFT” was not understood, and left out.',
    ].join('\n'),
  );
});

test('too much is truncate, and said', () => {
  const many = Array.from({ length: 300 }, (_, n) => `tcp/${n}`).join(',');
  assert.equal(readFragment(`#v=1&i=${many}`)?.state.selections.length, 200);
  assert.match(said(`#v=1&i=${many}`), /more than 200 choices/);
  assert.equal(readFragment(`#v=1&i=tcp/1&n=${'x'.repeat(10_001)}`)?.state.comment.length, 10_000);
  assert.match(said(`#v=1&i=tcp/1&n=${'x'.repeat(10_001)}`), /comment is longer than 10,000/);
  assert.match(said(`#v=1&from=${'1'.repeat(201)}`), /source is longer than 200/);
  assert.match(said(`#v=1&n=${'x'.repeat(300_000)}`), /too long/);
});

test('a set that was altered is not relied on while there are choices to work it out from', () => {
  const link = writeFragment({
    ...EMPTY_STATE,
    selections: [selectionAt('tcp/445')],
    set: { codes: ['t445', 'u53'], edition: '2026.11' },
  });
  const altered = readFragment(link.replace('u53', 'u5'));
  assert.equal(altered?.state.set, undefined);
  assert.deepEqual(altered?.state.selections, [selectionAt('tcp/445')]);
  const alone = readFragment(link.replace('tcp/445', 'tcp').replace('u53', 'u5'));
  assert.deepEqual(alone?.state.set?.codes, ['t445', 'u5']);
  assert.match(alone.notices.join(' '), /What could be read of its set/);
});

test('a word that stands twice is read once, and that is said', () => {
  assert.deepEqual(readFragment('#v=1&i=tcp/445&i=tcp/88')?.state.selections, [selectionAt('tcp/445')]);
  assert.equal(
    said('#v=1&i=tcp/445&i=tcp/88'),
    'The link has “i=” more than once. The first was read, and the rest left out.',
  );
  assert.match(said('#v=1&v=2&i=tcp/445'), /“v=” more than once/);
  assert.equal(said('#v=1&i=tcp/445,tcp/445'), '');
  assert.equal(
    said('#v=1&i=service/x,service/x:no-y'),
    'Twice among the choices of the link, each time otherwise, and left out the second time: “service/x:no-y”.',
  );
});

/** As the file has had them since the links were made: `ref` is the text of a subject. */
interface FrozenLink {
  link: string;
  state: Pick<BuilderState, 'source' | 'destination' | 'generation' | 'comment' | 'syntax'> & {
    items: { ref: string; without: string[]; with: string[] }[];
    set: BuilderState['set'] | null;
  };
}

const frozen = JSON.parse(
  readFileSync(new URL('../../../../fixtures/firewall-links-v1.json', import.meta.url), 'utf8'),
) as FrozenLink[];

test('links of version 1 that stand in tickets open what they opened when they were made', () => {
  assert.ok(frozen.length >= 8);
  for (const { link, state } of frozen) {
    const { state: read = EMPTY_STATE, notices } = readFragment(new URL(link).hash) ?? {};
    const items = read.selections.map(({ subject, ...switches }) => ({ ref: writeSubject(subject), ...switches }));
    // What links of version 1 can't say is as in a state that says nothing.
    assert.deepEqual(
      { state: { ...read, selections: [], items }, notices },
      { state: { ...EMPTY_STATE, ...state, set: state.set ?? undefined }, notices: [] },
      link,
    );
  }
});

test('what a link of version 1 chose is written again as it stood there', () => {
  for (const { link } of frozen) {
    const read = readFragment(new URL(link).hash);
    assert.equal(writeFragment(read?.state ?? EMPTY_STATE), new URL(link).hash);
  }
});

test('a link that was escaped, encoded once more or put into capitals opens what it meant, and that is said', () => {
  const whole = '#v=1&i=tcp/445,service/server&from=10.0.0.0/8';
  const wanted = readFragment(whole)?.state;
  for (const rewritten of [
    whole.replaceAll('&', '&amp;'),
    `#${encodeURIComponent(whole.slice(1))}`,
    `#${encodeURIComponent(whole.slice(1).replaceAll('&', '&amp;'))}`,
    whole.toUpperCase(),
  ]) {
    const read = readFragment(rewritten);
    assert.deepEqual(read?.state, wanted, rewritten);
    assert.match((read?.notices ?? []).join(' '), /rewritten on its way/);
  }
  assert.deepEqual(readFragment(whole)?.notices, []);
  assert.equal(readFragment('#jobs'), undefined);
});
