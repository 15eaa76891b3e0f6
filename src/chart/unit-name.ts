/** Names in service managers, as people say them. */

/** What a unit of systemd ends in. */
const UNIT_TYPE = /\.(?:service|socket)$/;

/** `redis-server` of `redis-server.service`; other names as they are. */
export const unitName = (unit: string): string => unit.replace(UNIT_TYPE, '');
