/** Builds the exact index from the chart. */
import type { Chart } from '#chart/model.ts';
import { refKey } from '#chart/page-ref.ts';
import {
  guideNames,
  portNames,
  protocolNames,
  rangeNames,
  scenarioNames,
  serviceNames,
  symptomNames,
} from './page-names.ts';
import { advisoryAndTechniqueNames, documentNames } from './identifier-names.ts';
import type { ExactIndex, PageName } from './index-format.ts';
import { unchartedPorts } from './uncharted-ports.ts';
import { uniqueNames } from './unique-names.ts';

/** Every number, name and identifier of the chart, with its pages and the reason. */
export function buildExactIndex(chart: Chart): ExactIndex {
  const documents = documentNames(chart);
  // Of two equal reasons, a guide's comes first: its names are questions, and it answers them whole.
  const named = [
    ...guideNames(chart),
    ...rangeNames(),
    ...serviceNames(chart),
    ...protocolNames(chart),
    ...[...chart.ports.values()].filter((port) => port.charted).map(portNames),
    ...scenarioNames(chart),
    ...symptomNames(chart),
    ...documents.pages,
  ];
  const identifiersOf = Map.groupBy([...advisoryAndTechniqueNames(chart), ...documents.names], ([, page]) =>
    refKey(page),
  );
  return {
    pages: named.map(({ page, names }) => {
      const identifiers = (identifiersOf.get(refKey(page)) ?? []).map(([text, , reason]): PageName => [reason, text]);
      return { ...page, names: uniqueNames(page, [...names, ...identifiers]) };
    }),
    ports: unchartedPorts(chart),
    namedNumbers: [...chart.ports.keys()],
  };
}
