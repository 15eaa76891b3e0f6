/** Debian's Ansible: its programs, and what the documentation of its modules says of their arguments. */
import assert from 'node:assert/strict';
import { checkerOf, run, type Result } from './support.ts';

/** An argument as the documentation of its module describes it. */
interface Argument {
  type: string;
  choices?: readonly string[];
  required?: boolean;
  /** Of a mapping. */
  suboptions?: Specification;
}
export type Specification = Readonly<Record<string, Argument>>;

const [, PACKAGE] = checkerOf('ansible-ufw');

/** Other collections may be installed besides Debian's, which are meant. */
export const COLLECTIONS = '/usr/lib/python3/dist-packages';
export const ANSIBLE_ENV = { ANSIBLE_COLLECTIONS_PATH: COLLECTIONS };

/** A program that comes with it, and its package. */
export const ansibleProgram = (name: 'ansible-doc' | 'ansible-playbook') => [name, PACKAGE] as const;

export const ansible = (name: 'ansible-doc' | 'ansible-playbook', args: readonly string[]): Result =>
  run(ansibleProgram(name), args, ANSIBLE_ENV);

/** The arguments of modules, by their names. */
export function specifications(modules: readonly string[]): ReadonlyMap<string, Specification> {
  const { status, stdout, stderr } = ansible('ansible-doc', ['-t', 'module', '-j', ...modules]);
  assert.equal(status, 0, stderr);
  const documents = JSON.parse(stdout) as Record<string, { doc: { options: Specification } }>;
  return new Map(Object.entries(documents).map(([module, { doc }]) => [module, doc.options]));
}

const isOfType = (type: string, value: unknown): boolean => {
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'int') return Number.isInteger(value);
  // Ansible takes a string apart at its commas.
  if (type === 'list') return Array.isArray(value) || typeof value === 'string';
  return type === 'str' && typeof value === 'string';
};

/** Fails where a value is of another type than its argument, or none of its choices. */
export function checkValue({ type, choices }: Argument, value: unknown, where: string): void {
  assert.ok(isOfType(type, value), `${where}: ${JSON.stringify(value)} is no ${type}`);
  if (choices)
    assert.ok(choices.includes(String(value)), `${where}: ${String(value)} is none of ${choices.join(', ')}`);
}
