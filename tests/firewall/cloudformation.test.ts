/** AWS's own model of its resources knows each property of the templates, and each value is of the type that it tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { parse } from 'yaml';
import { filledSets, HOSTILE_TEXTS, ip, listSets, openSets, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { samples, SEED, textOf } from './support.ts';

const MODEL = await loadAwsServiceSpec();
const resourceNamed = (type: string) => MODEL.lookup('resource', 'cloudFormationType', 'equals', type).only();

type Properties = ReturnType<typeof resourceNamed>['properties'];
type PropertyType = Properties[string]['type'];
type Mapping = Readonly<Record<string, unknown>>;

const asMapping = (value: unknown, where: string): Mapping => {
  assert.ok(value !== null && typeof value === 'object' && !Array.isArray(value), `${where}: no mapping`);
  return value as Mapping;
};

function checkValue(type: PropertyType, value: unknown, where: string): void {
  switch (type.type) {
    case 'string':
      return assert.equal(typeof value, 'string', where);
    case 'integer':
      return assert.ok(Number.isInteger(value), `${where}: ${String(value)}`);
    case 'array':
      assert.ok(Array.isArray(value), where);
      return value.forEach((one, i) => checkValue(type.element, one, `${where}.${i}`));
    case 'ref':
      return checkProperties(MODEL.get('typeDefinition', type.reference).properties, value, where);
    default:
      assert.fail(`${where}: the templates have no ${type.type}`);
  }
}

function checkProperties(known: Properties, value: unknown, where: string): void {
  const given = asMapping(value, where);
  for (const [name, property] of Object.entries(known))
    assert.ok(!property.required || name in given, `${where}: ${name} is missing`);
  for (const [name, own] of Object.entries(given)) {
    const property = known[name];
    assert.ok(property, `${where}: no property ${name}`);
    checkValue(property.type, own, `${where}.${name}`);
  }
}

/** `!Ref VpcId` as the name of the parameter: a string, as its value will be. */
const REF = { tag: '!Ref', resolve: (name: string) => name };

/** How many resources a template has, each of which is as the model tells. */
function check(text: string): number {
  const { Resources = {} } = (parse(text, { customTags: [REF] }) ?? {}) as { Resources?: Mapping };
  for (const [id, resource] of Object.entries(Resources)) {
    const { Type: type, Properties: properties, ...more } = asMapping(resource, id);
    assert.deepEqual(more, {});
    checkProperties(resourceNamed(String(type)).properties, properties, id);
  }
  return Object.keys(Resources).length;
}

test(`AWS knows the resources of random sets, in and out (seed ${SEED})`, () => {
  const sets = [...samples(filledSets, 80, SEED), ...samples(listSets, 120, SEED), ...samples(openSets, 20, SEED)];
  const counts = sets.map((set, i) => check(textOf({ ...set, also: i % 2 === 0 ? ['egress'] : [] }, 'cloudformation')));
  assert.ok(counts.filter((count) => count > 0).length > 100);
});

test('nasty comments and reasons change nothing of a template but descriptions', () => {
  for (const text of HOSTILE_TEXTS) {
    const set = setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text });
    assert.equal(check(textOf(set, 'cloudformation')), 1);
  }
});

test('the model refuses a property that it does not know, one that is missing and a value of another type', () => {
  const group = { kind: 'security-group', text: 'sg-0123456789abcdef0' } as const;
  const texts = [ip('10.0.0.0/8'), group].map((source) =>
    textOf(setOf([permit(tcp(445))], { source, destination: group }), 'cloudformation'),
  );
  const plain = textOf(setOf([permit(tcp(445))]), 'cloudformation');
  const damages: readonly (readonly [string | RegExp, string])[] = [
    ['FromPort: 445', 'FromPrt: 445'],
    ['ToPort: 445', 'ToPort: microsoft-ds'],
    ['IpProtocol: tcp', 'Protocol: tcp'],
  ];
  for (const text of [plain, ...texts]) {
    assert.equal(check(text), 1);
    for (const [right, wrong] of damages) {
      assert.ok(text.includes(String(right)));
      assert.throws(() => check(text.replace(right, wrong)), String(right));
    }
  }
  for (const [right, wrong] of [
    [/ +GroupDescription: .*\n/, ''],
    ['SecurityGroupIngress', 'SecurityGroupIngres'],
    ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroups'],
  ] as const) {
    assert.match(plain, new RegExp(right));
    assert.throws(() => check(plain.replace(right, wrong)), String(right));
  }
});
