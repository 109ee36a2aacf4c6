#!/bin/sh
# Puts the programs that judge secrets into a directory: test/extra/secrets-tools.sh DIRECTORY, then HM_TOOLS=DIRECTORY.
# Needs Go and a Debian package index (apt-get update); installs nothing on the machine.
set -eu
mkdir -p "$1"
directory=$(cd "$1" && pwd)
export GOBIN="$directory"
go install github.com/bitnami-labs/sealed-secrets/cmd/kubeseal@v0.36.6
go install github.com/google/go-containerregistry/cmd/crane@v0.22.1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && apt-get download docker-registry && dpkg -x docker-registry_*.deb .)
cp "$scratch/usr/bin/docker-registry" "$directory"
