// hostscheck: prints where containerd would pull from, as its own code reads certs.d: hostscheck DIR HOST
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/containerd/containerd/v2/core/remotes/docker/config"
)

func main() {
	hosts, err := config.ConfigureHosts(context.Background(), config.HostOptions{HostDir: config.HostDirFromRoot(os.Args[1])})(os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, h := range hosts {
		fmt.Printf("%s://%s%s\n", h.Scheme, h.Host, h.Path)
	}
}
