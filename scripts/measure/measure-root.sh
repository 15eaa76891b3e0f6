#!/bin/sh
# Puts packages into a root of its own, cuts it off from the network, and starts it as a machine would start.
# Usage: measure-root.sh ARCHIVE MEGABYTES PREPARATION PACKAGE..., as the first process of supervise.sh. PREPARATION is
# a command of the shell that runs once all is installed, or empty. Says on its output which stage it is in, and its
# number outside; the output of systemd and its units goes into the journal of the root.
set -eu
here=$(dirname "$0")

if [ "${PORTOLAN_MEASURE_STAGE:-}" != cut-off ]; then
  archive=$1 megabytes=$2 preparation=$3
  shift 3
  # /proc is still that of the machine, so the number is the one outside.
  read -r outside rest </proc/self/stat
  echo "process: $outside"
  root=/mnt/root
  mount -t tmpfs -o mode=755,size=64k tmpfs /mnt
  mkdir $root
  mount -t tmpfs -o "size=${megabytes}m,mode=755" tmpfs $root
  echo "stage: unpack"
  tar -C $root -xf "$archive"
  . "$here/inside-root.sh"
  furnish $root
  network_of_the_machine $root
  echo "stage: download"
  # Lists of packages that are older than a day may name versions that the mirror has no more.
  [ -n "$(find "$archive" -mmin -1440)" ] || in_root $root apt-get -q update
  in_root $root dpkg-query -W -f '${Package}\n' >$root/run/portolan-before
  in_root $root apt-get -q -y --no-install-recommends --download-only install "$@"
  rm -f $root/etc/resolv.conf $root/etc/apt/apt.conf.d/90measure
  export PORTOLAN_MEASURE_STAGE=cut-off
  exec unshare --net -- /bin/sh "$0" "$root" "$preparation" "$@"
fi

root=$1 preparation=$2
shift 2
. "$here/inside-root.sh"
# Both ends of the pair stay in here: an address to listen on, and nobody to talk to. Private ones (RFC 1918, RFC 4193),
# as most machines have: some programs want one.
ip link set lo up
ip link add lan0 type veth peer name lan1
ip link set lan0 up
ip link set lan1 up
ip address add 10.213.7.10/24 broadcast 10.213.7.255 dev lan0
ip -6 address add fd00:213:7::10/64 dev lan0 nodad || echo "note: no IPv6"
ip route add default via 10.213.7.1 dev lan0
hostname measured
echo measured >$root/etc/hostname
printf '127.0.0.1 localhost\n::1 localhost\n10.213.7.10 measured.example.org measured\n' >$root/etc/hosts
printf 'nameserver 10.213.7.1\n' >$root/etc/resolv.conf
umount $root/sys
mount -t sysfs -o ro sysfs $root/sys
# Settings of the network are those of this namespace, so they may be changed.
mount --bind $root/proc/sys/net $root/proc/sys/net
mount -o remount,bind,rw $root/proc/sys/net
echo "stage: install"
in_root $root apt-get -q -y --no-install-recommends --no-download install "$@"
[ -z "$preparation" ] || in_root $root /bin/sh -euc "$preparation"
echo "stage: start"
rm -f $root/usr/sbin/policy-rc.d
mkdir -p $root/etc/systemd/system.conf.d
# A unit that hangs must not hold up the others for long.
printf '[Manager]\nDefaultTimeoutStartSec=50s\nDefaultTimeoutStopSec=5s\n' >$root/etc/systemd/system.conf.d/measure.conf
# Consoles are the machine's.
ln -sf /dev/null $root/etc/systemd/system/getty.target
ln -sf /dev/null $root/etc/systemd/system/console-getty.service
mount -t cgroup2 cgroup2 $root/sys/fs/cgroup
# The root becomes the only one: user namespaces, which units ask for, are refused to a process in a chroot.
cd $root
mkdir -p .old
pivot_root . .old
umount -l /.old
rmdir /.old
# No clock, no module, no restart: what would reach the machine. The rest is kept, so that programs run as they do.
exec env -i container=portolan PORTOLAN_MEASURE_RUN="${PORTOLAN_MEASURE_RUN:-}" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
  setpriv --bounding-set=-sys_time,-sys_module,-sys_boot,-sys_rawio,-syslog,-mac_admin,-mac_override,-wake_alarm,-block_suspend \
  /lib/systemd/systemd --log-target=journal --show-status=0 </dev/null
