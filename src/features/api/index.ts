/** The logic that other rooms may use. */
export {
  ENDPOINT_COLUMNS,
  endpointList,
  endpointRows,
  portList,
  protocolList,
  scenarioList,
  serviceList,
} from './lists.ts';
export {
  type ApiContext,
  endpointObject,
  portObject,
  protocolObject,
  scenarioObject,
  serviceObject,
} from './objects.ts';
export { endpointShape, type scenarioShape, SHAPES } from './shapes.ts';
