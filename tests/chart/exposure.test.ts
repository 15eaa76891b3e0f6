/** Who may reach a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowanceOf, inheritedExposure, portExposure, REACHES } from '#chart/exposure.ts';
import { chartOf } from '../support/entries.ts';

test('within what it is meant for everybody may; beyond nobody, but with care one step where it guards itself', () => {
  const bare = { reach: 'peers', authentication: 'none', encryption: 'none' } as const;
  assert.deepEqual(
    REACHES.map((circle) => allowanceOf(bare, circle)),
    ['yes', 'yes', 'no', 'no', 'no'],
  );
  const guarded = { reach: 'peers', authentication: 'required', encryption: 'required' } as const;
  assert.deepEqual(
    REACHES.map((circle) => allowanceOf(guarded, circle)),
    ['yes', 'yes', 'care', 'no', 'no'],
  );
});

test('what is not known of authentication or encryption is no guard', () => {
  assert.equal(allowanceOf({ reach: 'management' }, 'clients'), 'no');
  assert.equal(allowanceOf({ reach: 'management', authentication: 'required' }, 'clients'), 'no');
});

test('the internet is never let in with care: what is meant for people one knows is no public service', () => {
  const guarded = { reach: 'clients', authentication: 'required', encryption: 'required' } as const;
  assert.equal(allowanceOf(guarded, 'internet'), 'no');
  assert.equal(allowanceOf({ ...guarded, reach: 'internet' }, 'internet'), 'yes');
});

test('an endpoint takes the exposure of its service with the encryption of its protocol, where that tells it', () => {
  const exposure = { reach: 'clients', authentication: 'none', encryption: 'optional', sources: ['a'] } as const;
  const own = { ...exposure, sources: ['a'] };
  assert.deepEqual(inheritedExposure(own, 'encrypted'), { ...own, encryption: 'required' });
  assert.deepEqual(inheritedExposure(own, 'cleartext'), { ...own, encryption: 'none' });
  for (const untold of ['optional', 'carrier', 'unknown', undefined] as const) {
    assert.deepEqual(inheritedExposure(own, untold), own);
  }
  assert.equal(inheritedExposure(undefined, 'encrypted'), undefined);
});

test('the endpoints of a chart inherit it so; what an endpoint says of itself stays', () => {
  const exposure = { reach: 'clients', encryption: 'optional', sources: ['a'] };
  const { endpoints } = chartOf({
    protocols: { bare: { protection: 'cleartext' }, covered: { protection: 'encrypted' } },
    services: {
      web: {
        exposure,
        endpoints: [
          { transport: 'tcp', port: 80, protocol: 'bare', for: 'web', sources: ['a'] },
          { transport: 'tcp', port: 443, protocol: 'covered', for: 'web', sources: ['a'] },
          { transport: 'tcp', port: 8080, protocol: 'bare', for: 'web', exposure, sources: ['a'] },
        ],
      },
    },
  });
  assert.deepEqual(
    endpoints.map((e) => e.exposure?.encryption),
    ['none', 'required', 'optional'],
  );
});

/** A chart of services with one endpoint each at one number. */
const sharing = (services: Record<string, object>) =>
  chartOf({
    services: Object.fromEntries(
      Object.entries(services).map(([id, facts]) => [
        id,
        { endpoints: [{ transport: 'tcp', port: 9000, for: 'web', sources: ['a'], ...facts }] },
      ]),
    ),
  }).endpoints;

const reach = (circle: string) => ({ exposure: { reach: circle, sources: ['a'] } });

test('of several services the one that the fewest may reach is the strictest; the others go by their reach', () => {
  const known = portExposure(
    sharing({ wide: reach('internet'), none: {}, narrow: reach('same-machine'), wider: reach('clients') }),
  );
  assert.equal(known?.strictest.service, 'narrow');
  assert.deepEqual(
    known?.others.map((group) => [group.reach, group.endpoints.map((e) => e.service)]),
    [
      ['clients', ['wider']],
      ['internet', ['wide']],
    ],
  );
  assert.equal(known?.unknown, 1);
  assert.equal(known?.narrower, 0);
});

test('what listens untouched speaks for a number before what has to be switched on', () => {
  const known = portExposure(
    sharing({ off: { ...reach('peers'), default: 'off' }, on: { ...reach('internet'), default: 'on' } }),
  );
  assert.equal(known?.strictest.service, 'on');
  for (const state of [{ default: 'documented' }, {}])
    assert.equal(
      portExposure(sharing({ on: { ...reach('internet'), default: 'on' }, other: { ...reach('peers'), ...state } }))
        ?.strictest.service,
      'on',
    );
});

test('malware speaks for a number only where nothing else does of which it is known', () => {
  const at9000 = (families: Record<string, object>) =>
    chartOf({
      services: Object.fromEntries(
        Object.entries(families).map(([family, facts]) => [
          family,
          { family, endpoints: [{ transport: 'tcp', port: 9000, for: 'web', sources: ['a'], ...facts }] },
        ]),
      ),
    }).endpoints;
  const malware = { ...reach('management'), default: 'on' };
  const known = portExposure(at9000({ malware, web: { ...reach('clients'), default: 'off' } }));
  assert.equal(known?.strictest.service, 'web');
  assert.equal(known?.narrower, 1);
  assert.equal(portExposure(at9000({ malware }))?.strictest.service, 'malware');
  assert.equal(portExposure(at9000({ malware, web: {} }))?.strictest.service, 'malware');
});

test('whom one means by the number speaks for it before all that listens untouched; those meant for fewer are counted', () => {
  const services = {
    meant: { ...reach('clients'), default: 'off' },
    on: { ...reach('internet'), default: 'on' },
    off: { ...reach('peers'), default: 'off' },
    narrow: { ...reach('same-machine'), default: 'on' },
  };
  const { ports } = chartOf({
    ports: { '9000': { leads: ['meant'] } },
    services: Object.fromEntries(
      Object.entries(services).map(([id, facts]) => [
        id,
        { endpoints: [{ transport: 'tcp', port: 9000, for: 'web', sources: ['a'], ...facts }] },
      ]),
    ),
  });
  const known = portExposure(ports.get(9000)?.endpoints ?? []);
  assert.equal(known?.strictest.service, 'meant');
  assert.equal(known?.narrower, 2);
});

test('a number of which nothing is known has no exposure; what only connects elsewhere speaks where nothing listens', () => {
  const sender = { ...reach('peers'), direction: 'outbound' };
  assert.equal(portExposure(sharing({ none: {} })), undefined);
  assert.equal(portExposure(sharing({ sender }))?.strictest.service, 'sender');
  assert.equal(portExposure(sharing({ sender, listener: reach('internet') }))?.strictest.service, 'listener');
});
