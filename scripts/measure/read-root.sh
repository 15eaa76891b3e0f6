# Says what a started root holds: who listens, who they are, which units there are and how they fare. Runs inside.
# In parts, each after a line that begins with "== ". What is new is what the packages of the base don't have.
echo "== state"
systemctl is-system-running || true
echo "== sockets"
ss -tulpnH
echo "== processes"
for pid in $(ss -tulpnH | grep -o 'pid=[0-9]*' | cut -d= -f2 | sort -nu); do
  exe=$(readlink "/proc/$pid/exe") || continue
  # By the name that it was started with, where that leads to the same file: redis-server is a link.
  first=$(tr '\0' '\n' <"/proc/$pid/cmdline" | head -n 1)
  first=${first%% *}
  case $first in
  /*) [ "$(readlink -f "$first")" != "$exe" ] || exe=$first ;;
  esac
  printf '%s\t%s\t%s\t%s\n' "$pid" "$exe" "$(ps -o user:64= -p "$pid")" "$(ps -o unit:128= -p "$pid")"
done
echo "== systemd sockets"
systemctl list-sockets --no-legend --plain --full --no-pager
echo "== packages"
new=$(dpkg-query -W -f '${Package}\n' | grep -vxFf /run/portolan-before || true)
[ -z "$new" ] || dpkg-query -W -f '${Package}\t${Version}\t${source:Package}\t${db:Status-Abbrev}\n' $new
echo "== units"
for package in $new; do
  # Of one name, the unit hides the script.
  dpkg-query -L "$package" | grep -E '^(/usr)?/lib/systemd/system/[^/]+\.(service|socket)$|^/etc/init\.d/[^/]+$' |
    sed -E 's#^/etc/init\.d/(.*)#\1.service#; s#.*/##' | sort -u | while read -r unit; do
    case $unit in
    # Of templates, those that somebody has made a unit of.
    *@.*) systemctl list-units --all --plain --no-legend --full "$(echo "$unit" | sed 's/@\./@*./')" | cut -d ' ' -f 1 ;;
    *) echo "$unit" ;;
    esac
  done | while read -r unit; do
    systemctl show --property=Id,LoadState,UnitFileState,ActiveState,SubState,Result,InactiveExitTimestampMonotonic,FragmentPath,SourcePath,Type "$unit"
    echo "Package=$package"
    echo
  done
done
echo "== journal"
# Last, since its lines may look like anything: what failed, and what a condition kept from starting.
journalctl -b --no-pager -o json --output-fields=MESSAGE,UNIT,_SYSTEMD_UNIT,_PID,PRIORITY -n 3000
