/** Where the RPC endpoint mapper listens; the keyword RPCEPMap of Windows Firewall stands for it. */
import holders from '#content/windows-holders.json' with { type: 'json' };

/** A port of TCP. */
export const ENDPOINT_MAPPER: number = holders.endpointMapper.port;
