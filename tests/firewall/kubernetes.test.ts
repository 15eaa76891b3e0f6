/** The models that are made of the schemas of Kubernetes' own API take the policies, and refuse damaged ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { parseAllDocuments } from 'yaml';
import { filledSets, HOSTILE_TEXTS, listSets, openSets, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { samples, SEED, textOf } from './support.ts';

type Policy = ConstructorParameters<typeof NetworkPolicy>[0];

/** The policies of a text, each as the parser of YAML found it. */
const policiesIn = (text: string): Policy[] =>
  parseAllDocuments(text).flatMap((document) => {
    const value = document.toJS() as Policy | null;
    return value === null ? [] : [value];
  });

/** Throws where the schema has another type, or misses a field; fields that it doesn't know our own reader refuses. */
const validate = (policy: Policy): void => new NetworkPolicy(policy).validate();

test(`Kubernetes' models take the policies of random sets, in and out (seed ${SEED})`, () => {
  const sets = [...samples(filledSets, 80, SEED), ...samples(listSets, 80, SEED), ...samples(openSets, 20, SEED)];
  const policies = sets.flatMap((set, i) =>
    policiesIn(textOf({ ...set, also: i % 2 === 0 ? ['egress'] : [] }, 'kubernetes')),
  );
  assert.ok(policies.length > 100, `${policies.length} policies`);
  for (const policy of policies) validate(policy);
});

test('nasty comments and reasons change nothing of a policy', () => {
  const policiesWith = (text: string) =>
    policiesIn(textOf(setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text }), 'kubernetes'));
  for (const text of HOSTILE_TEXTS) assert.deepEqual(policiesWith(text), policiesWith('plain'));
});

test('the models refuse a field of another type, one that is missing and a word of no list', () => {
  const text = textOf(setOf([permit(tcp(5000, 5010))]), 'kubernetes');
  for (const policy of policiesIn(text)) validate(policy);
  for (const [right, wrong] of [
    ['port: 5000', 'port: true'],
    ['endPort: 5010', 'endPort: "5010"'],
    ['protocol: TCP', 'protocol: TPC'],
    [/cidr: .*/, 'cdr: "10.0.0.0/8"'],
    ['kind: NetworkPolicy', 'kind: NetworkPolicies'],
    ['apiVersion: networking.k8s.io/v1', 'apiVersion: extensions/v1beta1'],
  ] as const) {
    const damaged = text.replace(right, wrong);
    assert.notEqual(damaged, text);
    assert.throws(() => {
      for (const policy of policiesIn(damaged)) validate(policy);
    }, String(right));
  }
});
