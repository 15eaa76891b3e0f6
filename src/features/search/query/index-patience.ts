/** After so many milliseconds without an index, a person is told so. */
export const INDEX_PATIENCE = 4000;
