/** The logic that other rooms may use. */
export { mapSvg } from './map-svg.ts';
export { mapNames, packMapNames } from './map-names.ts';
export { classesOf } from './port-classes.ts';
