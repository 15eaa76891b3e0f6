/** Addresses: a contract. All are relative to the site's base; `lib/url.ts` prefixes it. */

/** A name as a part of an address: `MSSQL$UDDI` becomes `mssql-uddi`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const portPath = (port: number) => `/ports/${port}/`;
/** The block of numbers from one to another, both included. */
export const blockPath = (block: { from: number; to: number }) => `/ports/unassigned/${block.from}-${block.to}/`;
/** The page of one of IANA's three ranges. */
export const rangePath = (range: { id: string }) => `/ports/${range.id}/`;
/** The page of all named ports from one number to another, both included. */
export const namedPortsPath = (span: { from: number; to: number }) => `/ports/${span.from}-${span.to}/`;
export const UNASSIGNED_PATH = '/ports/unassigned/';
export const TOOLS_PATH = '/tools/';
export const toolPath = (id: string) => `/tools/${id}/`;
export const CHOOSER_PATH = '/tools/choose-a-port/';
export const FIREWALL_PATH = '/tools/firewall/';
export const RULE_CHECK_PATH = '/tools/firewall/check/';
export const LISTENING_PATH = '/tools/listening/';
export const PROTOCOLS_PATH = '/protocols/';
export const SCENARIOS_PATH = '/scenarios/';
export const scenarioPath = (id: string) => `/scenarios/${id}/`;
/** Its drawings, and its rules as text. */
export const scenarioDrawingPath = (id: string) => `${scenarioPath(id)}sheet.svg`;
export const scenarioRulesPath = (id: string) => `${scenarioPath(id)}rules.txt`;
export const SYMPTOMS_PATH = '/symptoms/';
export const symptomPath = (id: string) => `/symptoms/${id}/`;
/** One of its causes. */
export const causePath = (symptom: string, cause: string) => `${symptomPath(symptom)}#${cause}`;
/** The services of a product family. */
export const familyPath = (id: string): string => `/services/family/${id}/`;

export const WINDOWS_PATH = '/windows/';
/** A generation of Windows. */
export const generationPath = (id: string) => `${WINDOWS_PATH}${id}/`;

export const servicePath = (id: string) => `/services/${id}/`;
export const protocolPath = (id: string) => `/protocols/${id}/`;
export const guidePath = (id: string) => `/guides/${id}/`;
export const sourcePath = (id: string) => `/sources/${id}/`;
/** The titles of one group of sources. */
export const sourceGroupPath = (id: string) => `/sources/group/${id}/`;
/** A part of the list of all names; an id is the beginning of its first name: `a`, `sp`, `0-9`. */
export const namesPath = (id: string) => `/names/${id}/`;

/**
 * The page that a port specification leads to: its port's, or the guide to what has no port of its own. A range
 * leads nowhere: it has many.
 */
export function portSpecPath(spec: { port: number | null; dynamic: boolean; ipProtocol: number | null }) {
  if (spec.port !== null) return portPath(spec.port);
  if (spec.dynamic) return guidePath('dynamic-rpc-ports');
  return spec.ipProtocol === null ? undefined : guidePath('ip-protocols');
}

/** The JSON file of one thing; of a port by its number. */
export const apiPath = (kind: 'ports' | 'services' | 'protocols' | 'scenarios' | 'symptoms', id: string | number) =>
  `/api/v1/${kind}/${id}.json`;

/** The address of one endpoint's row on its service's page. */
export const endpointPath = (endpoint: { service: string; id: string }) =>
  `${servicePath(endpoint.service)}#${endpoint.id}`;

/** The fragments that a port page promises to have. */
export const PORT_FRAGMENTS = [
  'tcp',
  'udp',
  'services',
  'normal',
  'names',
  'security',
  'check',
  'firewall',
  'sources',
] as const;

/** The fragments that a scenario's page promises to have, besides one for each flow. */
const SCENARIO_FRAGMENTS = ['drawing', 'flows', 'firewall', 'ticket', 'sources'] as const;

/** The fragments that a symptom's page promises to have, besides one for each cause. */
const SYMPTOM_FRAGMENTS = ['texts', 'causes', 'concerns', 'ticket', 'sources'] as const;

/** Fragments that pages use themselves: no heading in prose may take one. */
export const RESERVED_FRAGMENTS: readonly string[] = [
  ...PORT_FRAGMENTS,
  ...SCENARIO_FRAGMENTS,
  ...SYMPTOM_FRAGMENTS,
  'in-short',
  'actions',
  'reach',
  'scan',
  'recognise',
  'change',
  'endpoints',
  'needs',
  'related',
  'neighbours',
  'ports',
  'specification',
];
