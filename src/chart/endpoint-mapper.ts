/** Where the RPC endpoint mapper listens; the keyword RPCEPMap of Windows Firewall stands for it. */
import list from '#content/endpoint-mapper.json' with { type: 'json' };

/** A port of TCP. */
export const ENDPOINT_MAPPER: number = list.port;
