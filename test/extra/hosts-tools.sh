#!/bin/sh
# Builds the judges of the host files into a directory, for HM_TOOLS: sh test/extra/hosts-tools.sh DIRECTORY
# Needs Go. The other judges are Debian packages: cloud-init nfs-kernel-server docker.io shellcheck busybox dash openssl.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
tools=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

module() {
  mkdir "$work/$1"
  cd "$work/$1"
  printf 'module tools\n\ngo 1.26\n' >go.mod
}

# OpenTofu's own go.mod replaces hcl, and `go install` refuses such modules.
if [ ! -x "$tools/tofu" ]; then
  module tofu
  go mod edit -replace github.com/hashicorp/hcl/v2@v2.20.1=github.com/opentofu/hcl/v2@v2.20.2-0.20251021132045-587d123c2828
  go get github.com/opentofu/opentofu/cmd/tofu@v1.12.6
  go build -ldflags '-X github.com/opentofu/opentofu/version.dev=no' -o "$tools/tofu" github.com/opentofu/opentofu/cmd/tofu
fi

if [ ! -x "$tools/terraform-provider-openstack" ]; then
  module provider
  provider=github.com/terraform-provider-openstack/terraform-provider-openstack
  go get $provider@v1.54.1
  go build -o "$tools/terraform-provider-openstack" $provider
fi

if [ ! -x "$tools/hostscheck" ]; then
  module hostscheck
  cp "$here/hostscheck/main.go" .
  go get github.com/containerd/containerd/v2/core/remotes/docker/config@v2.4.2
  go build -o "$tools/hostscheck" .
fi
