#!/bin/sh
# Builds the judges of network policies into a directory, for HM_TOOLS: sh test/extra/network-tools.sh DIRECTORY
# Needs Go.
set -eu

mkdir -p "$1"
tools=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -x "$tools/cyclonus" ] || GOBIN="$tools" go install github.com/mattfenwick/cyclonus/cmd/cyclonus@v0.5.6

# Its go.mod has replace directives, which `go install` refuses; its go.sum knows a dependency that the checksum database does not.
if [ ! -x "$tools/netpolicy" ]; then
  cd "$work"
  printf 'module tools\n\ngo 1.26\n' >go.mod
  analyzer=github.com/np-guard/netpol-analyzer
  cp "$(go mod download -json $analyzer@v1.4.4 | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')/go.sum" .
  chmod u+w go.sum
  go get $analyzer/cmd/netpolicy@v1.4.4
  go build -o "$tools/netpolicy" $analyzer/cmd/netpolicy
fi
