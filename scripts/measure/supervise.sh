#!/bin/sh
# Runs a script as the first process of namespaces of its own, and takes away what is left of it afterwards.
# Usage: supervise.sh SCRIPT [ARGUMENT...]
#
# Everything that a measurement makes lies in memory and in namespaces, and is gone with its last process. What the
# kernel keeps longer is a group of processes, which systemd needs: it is removed here, also after a signal.
set -eu

groups=/run/portolan-measure-groups
group=portolan-measure-$$

# A mount of our own, seen by nobody else.
if [ "${PORTOLAN_MEASURE_ALONE:-}" != yes ]; then
  export PORTOLAN_MEASURE_ALONE=yes
  exec unshare --mount --propagation private -- /bin/sh "$0" "$@"
fi

mount -t tmpfs -o size=64k,mode=700 tmpfs /mnt
groups=/mnt/groups
mkdir "$groups"
mount -t cgroup2 cgroup2 "$groups"

remove_groups() {
  for left in "$groups"/portolan-measure-*; do
    [ -d "$left" ] || continue
    find "$left" -depth -type d -exec rmdir {} + 2>/dev/null || true
  done
}

# Of runs that were killed before they could tidy up: one that has a process stays.
remove_groups
mkdir "$groups/$group"
child=
finish() {
  trap '' TERM INT HUP
  [ -z "$child" ] || kill -KILL "$child" 2>/dev/null || true
  wait
  # The kernel takes a moment to end them all.
  tries=0
  while [ -d "$groups/$group" ] && [ $tries -lt 50 ]; do
    remove_groups
    [ ! -d "$groups/$group" ] || sleep 0.1
    tries=$((tries + 1))
  done
}
trap 'finish; exit 143' TERM INT HUP
(
  # The shell's own number, not that of its parent.
  sh -c 'echo $PPID' >"$groups/$group/cgroup.procs"
  # Killed with the shell, should that be killed.
  exec setpriv --pdeathsig KILL unshare --mount --propagation private --pid --ipc --uts --cgroup --fork --kill-child=KILL -- /bin/sh "$@"
) &
child=$!
code=0
wait "$child" || code=$?
child=
finish
exit $code
