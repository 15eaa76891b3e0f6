/** The logic that other rooms may use. */
export {
  ENDPOINT_COLUMNS,
  endpointList,
  endpointRows,
  portList,
  protocolList,
  scenarioList,
  serviceList,
  sourceList,
  symptomList,
} from './lists.ts';
export {
  type ApiContext,
  endpointObject,
  portObject,
  protocolObject,
  scenarioObject,
  serviceObject,
  sourceObject,
  symptomObject,
} from './objects.ts';
export { endpointShape, type scenarioShape, SHAPES } from './shapes.ts';
