/** What jobs, services and protocols of the real chart open by themselves: no more than most set-ups use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '#features/firewall/builder/catalogue/pack.ts';
import { openingCode } from '#features/firewall/builder/link/codes.ts';
import { resolveSelections } from '#features/firewall/builder/resolve.ts';
import { detailsOf } from '#features/firewall/builder/subjects/details-of.ts';
import { selectionAt, subjectAt } from '../../../support/firewall/selections.ts';
import { realChart } from '../../../support/real-chart.ts';

const CATALOGUE = catalogueOf(realChart);

const codes = (text: string): string[] => resolveSelections(CATALOGUE, [selectionAt(text)]).permits.map(openingCode);

test('shares are TCP 445, and SMB over QUIC is for those who ask for it', () => {
  assert.deepEqual(codes('scenario/file-server/client/server'), ['t445']);
  for (const text of ['service/server', 'protocol/smb']) {
    assert.ok(codes(text).includes('t445'), text);
    assert.ok(!codes(text).includes('u443'), text);
    const quic = detailsOf(CATALOGUE, subjectAt(text))?.switches.find(({ title }) => title.startsWith('UDP 443'));
    assert.match(quic?.detail ?? '', /^Off until asked for\. /, text);
  }
});

test('WinRM is the port on which it listens, and neither HTTPS nor those of its first version', () => {
  assert.deepEqual(codes('service/winrm'), ['t5985']);
});

test('Exchange is that of today: neither RPC nor its ports of old, which can be turned on', () => {
  const open = codes('service/exchange-server');
  for (const code of ['t25', 't443', 't587']) assert.ok(open.includes(code), code);
  const old = ['t135', 'r', 'u25', 't6001', 't6002', 't6004'];
  assert.deepEqual(
    open.filter((code) => old.includes(code)),
    [],
  );
  const possible = detailsOf(CATALOGUE, subjectAt('service/exchange-server'))?.openings.map(({ target }) =>
    openingCode({ direction: 'forward', target }),
  );
  for (const code of old) assert.ok(possible?.includes(code), code);
});

test('the gateway of a VPN opens its usual number, and the alternative when somebody asks for it', () => {
  assert.deepEqual(codes('scenario/openvpn-gateway/client/gateway'), ['u1194']);
});

test('every job opens something by itself', () => {
  for (const { id, pairs } of CATALOGUE.scenarios)
    assert.ok(
      pairs.some(({ source, destination }) => codes(`scenario/${id}/${source}/${destination}`).length > 0),
      id,
    );
});
