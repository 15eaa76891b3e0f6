/** What there is to choose from, as it travels to the browser: `/tools/firewall.json`. */
import type { ExposureEntry } from '#content-model/exposure.ts';
import type { PermitDirection } from '#chart/permits/permit.ts';

/** One endpoint of a service. */
export interface CatalogueEndpoint {
  /** Its fragment on the service's page: `tcp-445-smb`. */
  id: string;
  /** What it opens, as `openingCode` writes it, where the id doesn't say it. */
  code?: string;
  /** An id of `protocols`, or a purpose, where the id doesn't say it. */
  protocol?: string;
  /** Either side may begin. */
  peers?: true;
  /** Left out where nothing but the purpose is known. */
  when?: string;
  /** Opened where somebody asks for it alone (`offAtFirst`). */
  off?: true;
  /** The widest circle that it is meant for; left out where that is not known. */
  reach?: ExposureEntry['reach'];
  /** It speaks in the clear, as installed. */
  clear?: true;
}

export interface CatalogueService {
  id: string;
  title: string;
  /** The rule groups that Windows brings along for it, by the ids of the vocabulary. */
  ruleGroups?: readonly string[];
  /** What listens; what only sends is not let in. */
  endpoints: readonly CatalogueEndpoint[];
}

/** One flow between the two roles of a pair. */
export interface CatalogueFlow {
  /** What it opens and speaks, where the endpoint's id doesn't say it. */
  code?: string;
  protocol?: string;
  /** The service that listens, and its endpoint: `print-spooler` and `tcp-445-smb`. */
  service: string;
  endpoint: string;
  /** Who opens the connection, seen from the pair's source: that, where it is left out. */
  directions?: readonly PermitDirection[];
  carries: string;
  /** Needed when any of these is used; always, where none is named. */
  features: readonly string[];
  /** And only where all of these are used too. */
  onlyWith?: readonly string[];
}

/** What passes between two roles of a scenario, by their ids. */
export interface CataloguePair {
  source: string;
  destination: string;
  flows: readonly CatalogueFlow[];
}

interface CatalogueFeature {
  id: string;
  title: string;
  legacy: boolean;
  rare: boolean;
  /** When one may leave it out. */
  unused: string;
}

export interface CatalogueScenario {
  id: string;
  title: string;
  aliases: readonly string[];
  /** Titles by id, in the scenario's order. */
  roles: Readonly<Record<string, string>>;
  features: readonly CatalogueFeature[];
  pairs: readonly CataloguePair[];
}

export interface Catalogue {
  edition: string;
  services: readonly CatalogueService[];
  scenarios: readonly CatalogueScenario[];
  /**
   * A short name and a title by id; and which of its ports, as `openingCode` writes them, are its own, where programs
   * speak it at others, too.
   */
  protocols: Readonly<Record<string, readonly [short: string, title: string, own?: readonly string[]]>>;
}
