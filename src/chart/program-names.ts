/** Names of programs and units, as listings and service managers have them. */

/** What a unit of systemd ends in. */
const UNIT_TYPE = /\.(?:service|socket)$/;

/** `redis-server` of `redis-server.service`; other names as they are. */
export const unitName = (unit: string): string => unit.replace(UNIT_TYPE, '');

/** Whether a program is called as Windows lists its kernel; the process's number tells whether it is. */
export const isKernelName = (program: string): boolean => program.toLowerCase() === 'system';
