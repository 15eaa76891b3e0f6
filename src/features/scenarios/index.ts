/** The logic that other rooms may use. */
export { describeDrawing } from './describe.ts';
export { drawNarrow } from './drawing/draw-narrow.ts';
export { drawWide } from './drawing/draw-wide.ts';
export { drawingsSvg } from './drawing/svg.ts';
export { ruleSetsOf } from './rule-sets.ts';
export { rulesText } from './rules-text.ts';
