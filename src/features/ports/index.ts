/** The logic that other rooms may use. */
export { checkCommands } from './commands/check.ts';
export { DYNAMIC_COMMANDS } from './commands/dynamic.ts';
