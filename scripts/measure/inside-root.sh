# Functions for a root that is made and measured; read by the scripts beside it.

# Devices, processes and no more: a root that can't reach the machine's.
furnish() {
  # Nothing starts while packages go in: 101 is "forbidden by policy" (invoke-rc.d, policy-rc.d-spec).
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 755 "$1/usr/sbin/policy-rc.d"
  mount -t tmpfs -o mode=755,size=1m tmpfs "$1/dev"
  mknod -m 666 "$1/dev/null" c 1 3
  mknod -m 666 "$1/dev/zero" c 1 5
  mknod -m 666 "$1/dev/full" c 1 7
  mknod -m 666 "$1/dev/random" c 1 8
  mknod -m 666 "$1/dev/urandom" c 1 9
  mknod -m 666 "$1/dev/tty" c 5 0
  mkdir "$1/dev/pts" "$1/dev/shm" "$1/dev/net"
  mknod -m 666 "$1/dev/net/tun" c 10 200
  mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$1/dev/pts"
  ln -s pts/ptmx "$1/dev/ptmx"
  ln -s /proc/self/fd "$1/dev/fd"
  mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
  mount -t proc proc "$1/proc"
  # What a kernel is told through these, it is told for the whole machine.
  for told in sys sysrq-trigger irq bus fs; do
    [ ! -e "$1/proc/$told" ] || { mount --bind "$1/proc/$told" "$1/proc/$told" && mount -o remount,bind,ro "$1/proc/$told"; }
  done
  mount -t sysfs -o ro sysfs "$1/sys"
  mount -t tmpfs -o mode=755 tmpfs "$1/run"
}

# What furnish has mounted, before a root is packed.
strip() {
  rm -f "$1/etc/resolv.conf" "$1/etc/apt/apt.conf.d/90measure"
  : >"$1/etc/machine-id"
  umount -R "$1/run" "$1/sys" "$1/proc" "$1/dev"
}

# How the machine reaches its package mirror: names, certificates and a proxy of apt's.
network_of_the_machine() {
  cp /etc/resolv.conf "$1/etc/resolv.conf" 2>/dev/null || true
  cp /etc/hosts "$1/etc/hosts" 2>/dev/null || true
  apt-config dump --format '%f "%v";%n' Acquire::http::Proxy Acquire::https::Proxy >"$1/etc/apt/apt.conf.d/90measure" 2>/dev/null || true
}

in_root() {
  root_of=$1
  shift
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    chroot "$root_of" "$@" </dev/null
}
