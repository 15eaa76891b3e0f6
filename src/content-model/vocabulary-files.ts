/**
 * The vocabularies, each under its name: closed lists of words, a JSON file in `content/vocab/` each. They are exported
 * one by one, so that a script of the page carries those that it asks and no other.
 */
export { default as advisoryStates } from '#content/vocab/advisory-states.json' with { type: 'json' };
export { default as connectionStages } from '#content/vocab/connection-stages.json' with { type: 'json' };
export { default as demands } from '#content/vocab/demands.json' with { type: 'json' };
export { default as directions } from '#content/vocab/directions.json' with { type: 'json' };
export { default as flowDirections } from '#content/vocab/flow-directions.json' with { type: 'json' };
export { default as icmpTypes } from '#content/vocab/icmp-types.json' with { type: 'json' };
export { default as ipProtocols } from '#content/vocab/ip-protocols.json' with { type: 'json' };
export { default as listenAddresses } from '#content/vocab/listen-addresses.json' with { type: 'json' };
export { default as listenDefaults } from '#content/vocab/listen-defaults.json' with { type: 'json' };
export { default as operatingSystems } from '#content/vocab/operating-systems.json' with { type: 'json' };
export { default as families } from '#content/vocab/product-families.json' with { type: 'json' };
export { default as protections } from '#content/vocab/protections.json' with { type: 'json' };
export { default as reaches } from '#content/vocab/reaches.json' with { type: 'json' };
export { default as ruleGroups } from '#content/vocab/rule-groups.json' with { type: 'json' };
export { default as scenarioAreas } from '#content/vocab/scenario-areas.json' with { type: 'json' };
export { default as serviceStates } from '#content/vocab/service-states.json' with { type: 'json' };
export { default as settingPurposes } from '#content/vocab/setting-purposes.json' with { type: 'json' };
export { default as sourceKinds } from '#content/vocab/source-kinds.json' with { type: 'json' };
export { default as stakes } from '#content/vocab/stakes.json' with { type: 'json' };
export { default as standings } from '#content/vocab/standings.json' with { type: 'json' };
export { default as symptomAreas } from '#content/vocab/symptom-areas.json' with { type: 'json' };
export { default as techniques } from '#content/vocab/techniques.json' with { type: 'json' };
export { default as transports } from '#content/vocab/transports.json' with { type: 'json' };
export { default as verdicts } from '#content/vocab/verdicts.json' with { type: 'json' };
export { default as windowsGenerations } from '#content/vocab/windows-generations.json' with { type: 'json' };
export { default as windowsVersions } from '#content/vocab/windows-versions.json' with { type: 'json' };
