/** What there is to choose from, as it travels to the browser: `/tools/firewall.json`. */
import type { Way } from '../model/rule-set.ts';

/** One endpoint of a service. */
export interface ListedEndpoint {
  /** Its fragment on the service's page: `tcp-445-smb`. */
  id: string;
  /** What it opens, as `codeOf` writes it. */
  code: string;
  /** An id of `protocols`. */
  protocol: string;
  /** Either side may begin. */
  peers?: true;
  when: string;
}

export interface ListedService {
  id: string;
  title: string;
  /** The rule groups that Windows brings along for it, by the ids of the vocabulary. */
  ruleGroups?: readonly string[];
  /** What listens; what only sends is not let in. */
  endpoints: readonly ListedEndpoint[];
}

/** One flow between the two roles of a leg. */
export interface ListedFlow {
  code: string;
  protocol: string;
  /** The service and its endpoint: `print-spooler#tcp-445-smb`. */
  endpoint: string;
  /** Which ways it needs, seen from the leg's source. */
  ways: readonly Way[];
  carries: string;
  /** Needed when any of these is used; always, where none is named. */
  features: readonly string[];
  /** And only where all of these are used too. */
  onlyWith?: readonly string[];
}

/** What passes between two roles of a scenario. */
export interface Leg {
  /** Ids of roles; the same where machines of one role speak to each other. */
  source: string;
  destination: string;
  flows: readonly ListedFlow[];
}

export interface ListedFeature {
  id: string;
  title: string;
  legacy: boolean;
  /** When one may leave it out. */
  unused: string;
}

export interface ListedScenario {
  id: string;
  title: string;
  aliases: readonly string[];
  /** Titles by id, in the scenario's order. */
  roles: Readonly<Record<string, string>>;
  features: readonly ListedFeature[];
  legs: readonly Leg[];
}

export interface Catalogue {
  edition: string;
  services: readonly ListedService[];
  scenarios: readonly ListedScenario[];
  /** A short name and a title by id. */
  protocols: Readonly<Record<string, readonly [short: string, title: string]>>;
}
