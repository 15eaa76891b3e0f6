/** The part of a script for iptables that finds the place for the jump, the same for every set. */

/**
 * Reads a chain as `iptables -S` prints it, and writes the lines for iptables-restore that take out the jump to the
 * set which is there already, and put in the new one: before what drops all the rest, as in `nftables-script.ts`.
 */
const JUMP = String.raw`jump() {
  "$1" -S "$2" | awk -v chain="$2" -v set="$3" -v place="$4" '
    $1 != "-A" { next }
    $0 == "-A " chain " -j " set { print "-D " chain " -j " set; next }
    {
      n++
      rule = $0
      sub("^-A " chain, "", rule)
      gsub(/ -m comment --comment ("[^"]*"|[^ ]+)/, "", rule)
      if (!all && rule ~ /^ -j (DROP|REJECT)( --reject-with [a-z0-9-]+)?$/) all = n
      gsub(/( !)? -[iop] [^ ]+/, "", rule)
      gsub(/ -m (conntrack --ctstate|state --state) (NEW|NEW,UNTRACKED|UNTRACKED,NEW)/, "", rule)
      sub(/ -m limit .* -j LOG/, " -j LOG", rule)
      ends[n] = rule ~ /^ -j (DROP|REJECT)( --reject-with [a-z0-9-]+)?$/ || rule ~ /^ -j (LOG|NFLOG)( |$)/
    }
    END {
      if (place == "none") exit
      stop = all ? all : n + 1
      while (stop > 1 && ends[stop - 1]) stop--
      print "-I " chain " " (place == "top" ? 1 : stop) " -j " set
    }'
}`;

export const IPTABLES_JUMP: readonly string[] = JUMP.split('\n');
