#!/bin/sh
# Makes the system that each measurement begins with, as an archive: Debian's smallest, with systemd.
# Usage: make-base.sh CODENAME MIRROR KEYRING SOURCES ARCHIVE MEGABYTES, as the first process of supervise.sh.
set -eu
codename=$1 mirror=$2 keyring=$3 sources=$4 archive=$5 megabytes=$6
here=$(dirname "$0")

mount -t tmpfs -o "size=${megabytes}m,mode=755" tmpfs /mnt
root=/mnt/root
mkdir $root
mount -t tmpfs -o "size=${megabytes}m,mode=755" tmpfs $root
echo "stage: debootstrap"
debootstrap --variant=minbase --keyring="$keyring" "$codename" $root "$mirror"
. "$here/inside-root.sh"
furnish $root
rm -rf $root/etc/apt/sources.list $root/etc/apt/sources.list.d
mkdir -p $root/etc/apt/sources.list.d
cp "$sources" $root/etc/apt/sources.list.d/measure.sources
cp "$keyring" $root/usr/share/keyrings/portolan-measure.gpg
network_of_the_machine $root
echo "stage: apt"
in_root $root apt-get -q update
in_root $root apt-get -q -y --no-install-recommends upgrade
in_root $root apt-get -q -y --no-install-recommends install systemd systemd-sysv dbus libnss-systemd iproute2 procps
in_root $root apt-get clean
strip $root
# Written whole or not at all.
tar -C $root --one-file-system -cf "$archive.part" .
mv "$archive.part" "$archive"
