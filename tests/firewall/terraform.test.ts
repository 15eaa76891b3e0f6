/** HashiCorp's own parser reads the files for Terraform, and finds the set in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import hcl from '@cdktf/hcl2json';
import type { PermitTarget } from '#chart/permits/permit.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { each, expected, icmp, opened, range, tcpAndUdp, type ReadRule } from '../support/firewall/read-rules.ts';
import { filledSets, listSets, HOSTILE_TEXTS, OPEN, permit, setOf, tcp, udp } from '../support/firewall/sets.ts';
import { samples, SEED, textOf } from './support.ts';

type Block = Readonly<Record<string, unknown>>;
interface Parsed {
  locals?: Block[];
  resource?: Record<string, Record<string, Block[]>>;
}

const parse = async (text: string): Promise<Parsed> => (await hcl.parse('main.tf', text)) as Parsed;

/** All blocks of a kind of resource, by name. */
const blocks = (parsed: Parsed, kind: string): [string, Block][] =>
  Object.entries(parsed.resource?.[kind] ?? {}).flatMap(([name, all]) =>
    all.map((block): [string, Block] => [name, block]),
  );

/** The local value of an end, one by one. A word that nobody has filled in is a bare one, which Terraform refuses. */
function values({ locals = [] }: Parsed, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => values({ locals }, one));
  const name = /^\$\{local\.(\w+)\}$/.exec(String(value))?.[1];
  if (name) return values({ locals }, locals[0]?.[name]);
  return [/^\$\{([A-Z][A-Z0-9_]*)\}$/.exec(String(value))?.[1] ?? anyOr(String(value))];
}

const cidr = (text: string) => (text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`);

const ANYONE = ['0.0.0.0/0', '::/0', '*'];
const anyOr = (text: string) => (ANYONE.includes(text) ? 'any' : text);

/** A group's rules say who is at the other end; whom it is for is the group itself, new or there already. */
function readAws(parsed: Parsed, side: 'ingress' | 'egress' = 'ingress'): ReadRule[] {
  const suffix = side === 'ingress' ? '' : '_out';
  return blocks(parsed, `aws_vpc_security_group_${side}_rule`).map(([, rule]) => {
    const id = String(rule['security_group_id']);
    const made = new RegExp(`^\\$\\{aws_security_group\\.(portolan_test_0a1b2_(\\w+)${suffix})\\.id\\}$`).exec(id);
    if (made) assert.ok(parsed.resource?.['aws_security_group']?.[made[1] ?? '']);
    const group = made?.[2] ?? /^sg-[0-9a-f]+$/.exec(id)?.[0];
    assert.ok(group);
    const from = [rule['cidr_ipv4'], rule['cidr_ipv6'], rule['referenced_security_group_id']].filter(Boolean);
    assert.equal(from.length, 1);
    const [other = '', ...more] = values(parsed, from[0]);
    assert.deepEqual(more, []);
    const own = group.replaceAll('_', '-');
    const ends = side === 'ingress' ? { client: other, server: own } : { client: own, server: other };
    assert.ok(String(rule['description']).length <= 255);
    assert.match(String(rule['description']).replace('$${', '${'), /^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]*$/);
    const what = String(rule['ip_protocol']);
    if (what.startsWith('icmp')) {
      const [type, code] = [Number(rule['from_port']), Number(rule['to_port'])];
      return { ...ends, ...icmp(what === 'icmp' ? 4 : 6, type, code === -1 ? undefined : code) };
    }
    if (/^\d+$/.test(what)) return { ...ends, what: `ip ${what}`, from: 0, to: 0 };
    return { ...ends, what, from: Number(rule['from_port']), to: Number(rule['to_port']) };
  });
}

const AZURE: Readonly<Record<string, string>> = { Tcp: 'tcp', Udp: 'udp', Esp: 'ip 50', Ah: 'ip 51' };

function readAzure(parsed: Parsed): ReadRule[] {
  return blocks(parsed, 'azurerm_network_security_group').flatMap(([, group]) => {
    const rules = (group['security_rule'] ?? []) as Block[];
    const priorities = rules.map((rule) => Number(rule['priority']));
    assert.equal(new Set(priorities).size, priorities.length);
    assert.ok(priorities.every((priority) => priority >= 100 && priority <= 4096));
    return rules.flatMap((rule): ReadRule[] => {
      assert.ok(String(rule['description']).length <= 140);
      const at = (side: string) => values(parsed, rule[`${side}_address_prefix`] ?? rule[`${side}_address_prefixes`]);
      const [clients, servers] = [at('source'), at('destination')];
      const what = AZURE[String(rule['protocol'])];
      assert.ok(what);
      if (rule['destination_port_range'] === '*') return each(clients, servers, { what, from: 0, to: 0 });
      return (rule['destination_port_ranges'] as string[]).flatMap((ports) =>
        each(clients, servers, { what, ...range(ports) }),
      );
    });
  });
}

const GCP_PROTOCOLS = ['tcp', 'udp'];

function readGcp(parsed: Parsed): ReadRule[] {
  return blocks(parsed, 'google_compute_firewall').flatMap(([, rule]) => {
    assert.deepEqual([rule['direction'], rule['network']], ['INGRESS', '${var.portolan_test_0a1b2_network}']);
    assert.match(String(rule['name']), /^[a-z][a-z0-9-]{0,61}[a-z0-9]$/);
    const [clients = [], servers = []] = ['source_ranges', 'destination_ranges'].map((key) =>
      values(parsed, rule[key]),
    );
    return (rule['allow'] as Block[]).flatMap((allow): ReadRule[] => {
      const what = String(allow['protocol']);
      if (!GCP_PROTOCOLS.includes(what)) {
        assert.ok(/^\d+$/.test(what) && !('ports' in allow));
        return each(clients, servers, { what: `ip ${what}`, from: 0, to: 0 });
      }
      return (allow['ports'] as string[]).flatMap((ports) => each(clients, servers, { what, ...range(ports) }));
    });
  });
}

/** What AWS has to hold: the groups stand for the ends that listen. */
const inAws = (set: RuleSet, byGroup: 'client' | 'server' = 'server') =>
  expected(set, {
    can: tcpAndUdp(),
    address: cidr,
    ranges: [],
    named: { 'security-group': ['client', 'server'] },
    byGroup,
  });

/** Sets with an address at each end, and with lists and legs. */
const SETS = [...samples(filledSets, 150, SEED), ...samples(listSets, 40, SEED)];

test(`the files for AWS hold random sets, whatever the comments (seed ${SEED})`, async () => {
  for (const set of SETS) {
    const parsed = await parse(textOf(set, 'terraform-aws'));
    assert.deepEqual(opened(readAws(parsed)), inAws(set));
  }
});

test(`the files for AWS hold the sending side where it is asked for (seed ${SEED})`, async () => {
  for (const set of SETS) {
    const parsed = await parse(textOf({ ...set, also: ['egress'] }, 'terraform-aws'));
    assert.deepEqual(opened(readAws(parsed)), inAws(set));
    assert.deepEqual(opened(readAws(parsed, 'egress')), inAws(set, 'client'));
  }
});

test(`the files for Azure hold random sets, whatever the comments (seed ${SEED})`, async () => {
  const can = tcpAndUdp((protocol) => protocol === 50 || protocol === 51, false);
  for (const set of SETS) {
    const parsed = await parse(textOf(set, 'terraform-azure'));
    assert.deepEqual(opened(readAzure(parsed)), expected(set, { can, address: cidr, ranges: [] }));
  }
});

test(`the files for Google Cloud hold random sets, whatever the comments (seed ${SEED})`, async () => {
  const can = (target: PermitTarget) =>
    target.kind === 'ports' || target.kind === 'dynamic'
      ? GCP_PROTOCOLS.includes(target.transport)
      : target.kind !== 'icmp';
  for (const set of SETS) {
    const parsed = await parse(textOf(set, 'terraform-gcp'));
    assert.deepEqual(opened(readGcp(parsed)), expected(set, { can, address: cidr, ranges: [] }));
  }
});

test('no comment and no reason becomes a block, a template or an argument', async () => {
  for (const id of ['terraform-aws', 'terraform-azure', 'terraform-gcp']) {
    const wanted = Object.keys((await parse(textOf(setOf([permit(tcp(445))]), id))).resource ?? {});
    for (const text of HOSTILE_TEXTS) {
      const set = setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text });
      const parsed = await parse(textOf(set, id));
      assert.deepEqual(Object.keys(parsed.resource ?? {}), wanted);
      const written = JSON.stringify(parsed).replace(/\$\{(?:string|(?:local|var|aws_security_group)\.[\w.]+)\}/g, '');
      assert.doesNotMatch(written.replace(/\$\$\{|%%\{/g, ''), /[$%]\{/);
    }
  }
});

test('an end that is not filled in is a bare word, which Terraform refuses, and no string', async () => {
  const set = setOf([permit(tcp(445)), permit(udp(53), 'reverse')], { source: OPEN, destination: OPEN });
  for (const id of ['terraform-aws', 'terraform-azure', 'terraform-gcp']) {
    const text = textOf(set, id);
    const { locals = [] } = await parse(text);
    assert.deepEqual(locals, [
      { portolan_test_0a1b2_source: '${SOURCE}', portolan_test_0a1b2_destination: '${DESTINATION}' },
    ]);
    assert.doesNotMatch(text, /"(?:SOURCE|DESTINATION)"/);
  }
});

test('two sets in one module name nothing alike', async () => {
  for (const id of ['terraform-aws', 'terraform-azure', 'terraform-gcp']) {
    const [one, two] = await Promise.all(
      ['portolan-one', 'portolan-two'].map(async (name) => parse(textOf(setOf([permit(tcp(445))], { name }), id))),
    );
    const names = (parsed: object | undefined): string[] =>
      Object.entries(parsed ?? {}).flatMap(([kind, blocks]) =>
        kind === 'resource'
          ? Object.values(blocks as object).flatMap((all) => Object.keys(all as object))
          : Object.keys(kind === 'locals' ? ((blocks as object[])[0] ?? {}) : (blocks as object)),
      );
    assert.ok(names(one).length > 2);
    assert.deepEqual(
      names(one).filter((name) => names(two).includes(name)),
      [],
    );
  }
});

test('the parser is a real one: it refuses what is no HCL', async () => {
  await assert.rejects(parse('resource "a" {'));
});
