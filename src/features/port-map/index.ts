/** The logic that other rooms may use. */
export { drawMap } from './draw.ts';
export { namesOf, writeNames } from './names.ts';
export { classesOf } from './port-classes.ts';
export { HARBOUR } from './port-map.ts';
