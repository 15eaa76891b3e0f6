/** The logic that other rooms may use. */
export { DYNAMIC_COMMANDS } from './commands/dynamic.ts';
export { type PortTableFilter, filtersOf, type PortTableRow, portRows } from './port-table.ts';
export { type NamedPorts, type PackedNamedPorts, unpackNamedPorts } from './unnamed/named-ports.ts';
export { packNamedPorts } from './unnamed/pack-named-ports.ts';
export { unnamedRunsOf } from './unnamed/runs-of-chart.ts';
export { templatePortFor, type UnnamedRuns } from './unnamed/unnamed-runs.ts';
export { neighbourItems } from './neighbour-items.ts';
