/** The logic that other rooms may use. */
export { inventoryOf, undatedCount } from './inventory.ts';
