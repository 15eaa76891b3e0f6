/** A scenario: a job across a firewall, as roles and the flows between them. One file of `content/scenarios/`. */
import { z } from 'astro/zod';
import { aliasesSchema, citationsSchema, idSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/** One of those who take part: a member, a domain controller, a management host. */
const roleSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** What machine it is, in a few words. */
  is: textSchema,
});

/**
 * A part of the job that some set-ups don't use. Its flows fall away when it is switched off. A feature that is
 * `legacy` serves only old clients, one that is `rare` is what few set-ups have: both are off until somebody switches
 * them on.
 */
const featureSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  legacy: z.boolean().default(false),
  rare: z.boolean().default(false),
  /** When one may leave it out. */
  unused: textSchema,
});

/** An endpoint of a service: `print-spooler#tcp-445-smb`. What it is stands with the service alone. */
const endpointReferenceSchema = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'a service and its endpoint, such as "print-spooler#tcp-445-smb"');

export const flowSchema = z.strictObject({
  /** The role that opens the connection, or sends first. */
  from: idSchema,
  to: idSchema,
  endpoint: endpointReferenceSchema,
  direction: wordOf(vocab.flowDirections).default('one-way'),
  /** Needed when any of these is used; always, where none is named. */
  features: z.array(idSchema).default([]),
  /** And only where all of these are used as well: a relay speaks to a failover partner that there is. */
  onlyWith: z.array(idSchema).default([]),
  /** What it carries in this job, in a few words. */
  carries: textSchema,
  /** What breaks when it is blocked. */
  without: textSchema,
  sources: citationsSchema,
});

export const scenarioSchema = z.strictObject({
  title: textSchema,
  inShort: textSchema,
  /** The part of the list of scenarios in which it stands. */
  area: wordOf(vocab.scenarioAreas),
  /** Where it stands in the list of scenarios, from 1. */
  order: z.int().min(1),
  aliases: aliasesSchema,
  roles: z.array(roleSchema).min(2),
  features: z.array(featureSchema).default([]),
  flows: z.array(flowSchema).min(1),
  related: z.array(idSchema).default([]),
  sources: citationsSchema,
});

export type ScenarioEntry = z.infer<typeof scenarioSchema>;
export type FlowEntry = z.infer<typeof flowSchema>;
