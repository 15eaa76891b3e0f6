/** Words for what one wants of a thing don't hide the thing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '#features/search/query/lookup.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { realChart } from '../../../support/real-chart.ts';

const realIndex = buildExactIndex(realChart);

const first = (typed: string) => {
  const [match] = lookup(realIndex, typed);
  return match && `${match.kind}/${match.id}`;
};

const QUESTIONS: [typed: string, page: string][] = [
  ['minecraft port forwarding', 'service/minecraft-java'],
  ['valheim port forwarding', 'service/valheim-server'],
  ['memcached exposed', 'service/memcached'],
  ['redis firewall', 'service/redis'],
  ['nfs firewall ports', 'service/nfs-server'],
  ['mysql firewall rule', 'service/mysql'],
  ['wireguard firewall', 'service/wireguard'],
  ['plex port forwarding', 'service/plex'],
  ['elasticsearch port security', 'service/elasticsearch'],
  ['is grafana blocked', 'service/grafana'],
  // What one sets is told by the service's page, not by that of what it speaks.
  ['change rdp port', 'service/terminal-services'],
  ['disable rdp', 'service/terminal-services'],
];

for (const [typed, page] of QUESTIONS) test(`“${typed}” leads to ${page}`, () => assert.equal(first(typed), page));

const FOREIGN: [typed: string, page: string][] = [
  ['rdp port ändern', 'service/terminal-services'],
  ['ssh port ändern', 'service/openssh'],
  ['quel port pour ssh', 'service/openssh'],
  ['welche ports braucht active directory', 'scenario/member-to-domain-controller'],
  ['install redis port', 'service/redis'],
];

for (const [typed, page] of FOREIGN) test(`“${typed}” leads to ${page}`, () => assert.equal(first(typed), page));
