/** The part of a script for nftables that finds the place for the jump, the same for every set. */

/**
 * Reads a chain as `nft -a list` prints it, and writes the commands for the jump to the set: one that is there already
 * goes, and the new one comes before what drops all the rest. That is the first rule that drops or rejects everything,
 * with what stands right before it and drops by interface, protocol or state alone, or only logs; where nothing does,
 * the end of the chain. A drop for certain addresses or ports keeps its place before the jump.
 */
const JUMP = String.raw`jump() {
  nft -a list chain $table "$1" 2>/dev/null | awk -v chain="$table $1" -v set="$2" -v place="$3" '
    / # handle [0-9]+$/ && !/^\tchain / {
      handle = $NF
      rule = $0
      sub(/ # handle [0-9]+$/, "", rule)
      sub(/^[ \t]+/, "", rule)
      sub(/ comment ".*"$/, "", rule)
      gsub(/counter packets [0-9]+ bytes [0-9]+ ?/, "", rule)
      if (rule == "jump " set) { print "delete rule", chain, "handle", handle; next }
      n++
      at[n] = handle
      gsub(/log prefix "[^"]*" ?/, "log ", rule)
      gsub(/(level|group|snaplen|queue-threshold|flags) [a-z0-9,]+ ?/, "", rule)
      gsub(/limit rate (over )?[0-9]+( [kmg]?bytes)?\/[a-z]+( burst [0-9]+ [a-z]+)? ?/, "limit ", rule)
      gsub(/log /, "", rule)
      if (!all && rule ~ /^(drop|reject( with .*)?)$/) all = n
      gsub(/(iif|oif|iifname|oifname|meta nfproto|meta l4proto|ip protocol|ip6 nexthdr) (!= )?("[^"]*"|\{[^}]*\}|[a-z0-9-]+) /, "", rule)
      gsub(/ct state (new|\{ new, untracked \}|new,untracked) /, "", rule)
      ends[n] = rule == "" || rule ~ /^(drop|reject( with .*)?|limit ?)$/
    }
    END {
      if (place == "none") exit
      stop = all ? all : n + 1
      while (stop > 1 && ends[stop - 1]) stop--
      if (place == "top") print "insert rule", chain, "jump", set
      else if (stop <= n) print "insert rule", chain, "handle", at[stop], "jump", set
      else print "add rule", chain, "jump", set
    }'
}`;

export const NFT_JUMP: readonly string[] = JUMP.split('\n');
