/** The logic that other rooms may use. */
export { servicesByFamily } from './families.ts';
export { serviceAliases } from './service-aliases.ts';
export { COVERAGE_PARTS, coverageOf } from './coverage.ts';
export { addressesText, makersVersion, measuredText } from './measured-text.ts';
