/**
 * The vocabularies: closed lists of words, each a JSON file in `content/vocab/`.
 * A list's keys are the enum of the schema, the TypeScript type and the value in the API;
 * its labels are what a page prints.
 */
import { z } from 'astro/zod';
import advisoryStates from '#content/vocab/advisory-states.json' with { type: 'json' };
import connectionStages from '#content/vocab/connection-stages.json' with { type: 'json' };
import demands from '#content/vocab/demands.json' with { type: 'json' };
import directions from '#content/vocab/directions.json' with { type: 'json' };
import flowDirections from '#content/vocab/flow-directions.json' with { type: 'json' };
import icmpTypes from '#content/vocab/icmp-types.json' with { type: 'json' };
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import listenAddresses from '#content/vocab/listen-addresses.json' with { type: 'json' };
import listenDefaults from '#content/vocab/listen-defaults.json' with { type: 'json' };
import operatingSystems from '#content/vocab/operating-systems.json' with { type: 'json' };
import families from '#content/vocab/product-families.json' with { type: 'json' };
import protections from '#content/vocab/protections.json' with { type: 'json' };
import reaches from '#content/vocab/reaches.json' with { type: 'json' };
import ruleGroups from '#content/vocab/rule-groups.json' with { type: 'json' };
import serviceStates from '#content/vocab/service-states.json' with { type: 'json' };
import settingPurposes from '#content/vocab/setting-purposes.json' with { type: 'json' };
import sourceKinds from '#content/vocab/source-kinds.json' with { type: 'json' };
import stakes from '#content/vocab/stakes.json' with { type: 'json' };
import standings from '#content/vocab/standings.json' with { type: 'json' };
import symptomAreas from '#content/vocab/symptom-areas.json' with { type: 'json' };
import techniques from '#content/vocab/techniques.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import verdicts from '#content/vocab/verdicts.json' with { type: 'json' };
import windowsVersions from '#content/vocab/windows-versions.json' with { type: 'json' };

export const vocab = {
  advisoryStates,
  connectionStages,
  demands,
  directions,
  families,
  flowDirections,
  icmpTypes,
  ipProtocols,
  listenAddresses,
  listenDefaults,
  operatingSystems,
  protections,
  reaches,
  ruleGroups,
  serviceStates,
  settingPurposes,
  sourceKinds,
  stakes,
  standings,
  symptomAreas,
  techniques,
  transports,
  verdicts,
  windowsVersions,
};

/** The words of one vocabulary, in the file's order. */
export function wordsOf<V extends object>(list: V): [keyof V & string, ...(keyof V & string)[]] {
  return Object.keys(list) as [keyof V & string, ...(keyof V & string)[]];
}

/** A schema that accepts the words of one vocabulary and nothing else. */
export function wordOf<V extends object>(list: V) {
  return z.enum(wordsOf(list));
}

export type { Transport } from './transports.ts';
export type Direction = keyof typeof directions;
export type FlowDirection = keyof typeof flowDirections;
export type Reach = keyof typeof reaches;
export type OperatingSystem = keyof typeof operatingSystems;
export type SettingPurpose = keyof typeof settingPurposes;
export type Stake = keyof typeof stakes;
export type Demand = keyof typeof demands;
export type Family = keyof typeof families;
export type SourceKind = keyof typeof sourceKinds;
export type SymptomArea = keyof typeof symptomAreas;
export type ConnectionStage = keyof typeof connectionStages;
export type Standing = keyof typeof standings;
export type Verdict = keyof typeof verdicts;
export type Technique = keyof typeof techniques;
