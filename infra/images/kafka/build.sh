#!/usr/bin/env bash
# Builds the image of a one-node Kafka for the integration tests: infra/images/kafka/build.sh [NAME]
# Needs a container engine, a Debian whose packages can be downloaded, a JDK (JAVA_HOME) and Maven (MVN, or mvn on PATH).
# Does nothing when the image is there; FORCE=1 builds it anew.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
image=${1:-goodturn/kafka:4.3.1}
mvn=${MVN:-mvn}

if [[ ${FORCE:-0} != 1 ]] && docker image inspect "$image" >/dev/null 2>&1; then
  echo "$image is there"
  exit 0
fi
[[ -x ${JAVA_HOME:-}/bin/jlink ]] || { echo "JAVA_HOME names no JDK with jlink: ${JAVA_HOME:-not set}" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/packages" "$work/context/root/opt/kafka/config" "$work/context/root/etc/kafka/docker"

echo "base: Debian packages"
packages=(bash dash coreutils grep sed hostname base-files base-passwd libc6 libtinfo6 libselinux1 libpcre2-8-0 libacl1
  libattr1 libgmp10 zlib1g libgcc-s1 libstdc++6)
(cd "$work/packages" && apt-get -o APT::Sandbox::User=root download -q "${packages[@]}" >/dev/null)
for package in "$work"/packages/*.deb; do
  dpkg-deb -x "$package" "$work/context/root"
done
root="$work/context/root"
cp "$root/usr/share/base-passwd/passwd.master" "$root/etc/passwd"
cp "$root/usr/share/base-passwd/group.master" "$root/etc/group"
mkdir -p "$root/tmp" "$root/mnt/shared/config" "$root/var/lib/kafka/data"
chmod 1777 "$root/tmp"
rm -rf "$root/usr/share/doc" "$root/usr/share/man" "$root/usr/share/locale"

echo "runtime: jlink"
"$JAVA_HOME/bin/jlink" --output "$root/opt/java" --strip-debug --no-header-files --no-man-pages \
  --add-modules java.base,java.desktop,java.management,java.naming,java.security.jgss,java.security.sasl,java.sql,java.net.http,java.instrument,jdk.management,jdk.unsupported,jdk.net,jdk.zipfs,jdk.jcmd

echo "broker: jars"
"$mvn" -q -B -f "$here/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$root/opt/kafka/libs"

install -m 755 "$here/run" "$root/etc/kafka/docker/run"
# The wrapper fills in defaults from these; Testcontainers sets everything that matters by environment.
printf 'process.roles=broker,controller\nnode.id=1\nlog.dirs=/var/lib/kafka/data\n' >"$root/etc/kafka/docker/server.properties"
printf 'rootLogger.level=WARN\n' >"$root/etc/kafka/docker/log4j2.yaml"
printf 'rootLogger.level=WARN\n' >"$root/etc/kafka/docker/tools-log4j2.yaml"

cp "$here/Dockerfile" "$work/context/Dockerfile"
echo "image: $image"
DOCKER_BUILDKIT=0 docker build -q -t "$image" "$work/context" >/dev/null
docker image inspect --format '{{.Size}} bytes' "$image"
