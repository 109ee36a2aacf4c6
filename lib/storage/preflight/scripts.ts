/** The checks themselves: POSIX shell with BusyBox' tools, each failure in two lines, what is wrong where and what to do. */

/** The environment gives NODE_NAME; nothing but standard error is written, which becomes the pod's termination message. */
const prelude = (purpose: string): string => `#!/bin/sh
# ${purpose}
set -u

complain() {
  printf 'FAILED on node %s: %s\\n  do: %s\\n' "$NODE_NAME" "$1" "$2" >&2
}

fail() {
  complain "$1" "$2"
  exit 1
}
`;

/**
 * VOLUME is the mounted claim, CLASS its class, PODS how many pods share it, WAIT the seconds for the other pod,
 * PRIVATE=yes asks for a directory of mode 700. JOB_COMPLETION_INDEX is set by Kubernetes in an indexed Job.
 */
const volume = `${prelude('Writes to a volume, reads back, looks at owners, and where two pods share it, reads what the other wrote.')}
me=\${JOB_COMPLETION_INDEX:-0}
peer=$((1 - me))
uid=$(id -u)
shared=$VOLUME/preflight

cannot_write() {
  case $1 in
    *'Read-only file system'*) fail "a volume of class $CLASS is read-only" \\
      "export it with rw, and take ro out of the class's mountOptions" ;;
    *'ermission denied'* | *'not permitted'*) fail "user $uid may not write to a volume of class $CLASS ($1)" \\
      "let user $uid own or write it: uid and gid of an EFS class, unixPermissions of a Trident backend, mode 777 or no_root_squash on an NFS server" ;;
    *'No space left'* | *uota*) fail "a volume of class $CLASS is full ($1)" \\
      "free or add space behind class $CLASS" ;;
    *) fail "cannot write to a volume of class $CLASS ($1)" \\
      "look at the storage behind class $CLASS and at the kernel's log of node $NODE_NAME" ;;
  esac
}

# Written aside and renamed, so that the other pod never reads half of it.
write() {
  error=$({ printf '%s\\n' "$1" >"$2.new" && mv "$2.new" "$2"; } 2>&1) || cannot_write "$error"
}

owned() {
  owner=$(stat -c %u "$1")
  [ "$owner" = "$uid" ] || fail "files that user $uid writes to class $CLASS belong to user $owner" \\
    "set uid and gid of class $CLASS to $uid (EFS access points), or export without all_squash (NFS)"
}

# Listing the directory makes an NFS client look again instead of trusting its cache.
await() {
  waited=0
  until ls "$shared" >/dev/null && [ -e "$1" ]; do
    [ "$waited" -lt "$WAIT" ] || fail "the other pod's file did not appear on a volume of class $CLASS within $WAIT seconds" \\
      "look at the other pod: kubectl -n $NAMESPACE describe pod -l $SELECTOR. Pending: it needs a second node. ContainerCreating with 'bad option; you might need a /sbin/mount.<type> helper program': install nfs-common (Debian, Ubuntu) or nfs-utils (RHEL, Amazon Linux) on its node. Running: class $CLASS gives each node a directory of its own, choose one with ReadWriteMany"
    sleep 1
    waited=$((waited + 1))
  done
}

error=$(mkdir -p "$shared" 2>&1) || cannot_write "$error"
write "$me $NODE_NAME" "$shared/pod-$me"
[ "$(cat "$shared/pod-$me")" = "$me $NODE_NAME" ] || fail "a volume of class $CLASS gives back other bytes than were written" \\
  "look at the storage behind class $CLASS and at the kernel's log of node $NODE_NAME"
owned "$shared/pod-$me"

if [ "$PRIVATE" = yes ]; then
  { mkdir -p "$shared/private" && chmod 700 "$shared/private"; } 2>/dev/null
  mode=$(stat -c %a "$shared/private")
  [ "$mode" = 700 ] || fail "a directory of mode 700 has mode $mode on a volume of class $CLASS, which PostgreSQL refuses" \\
    "choose a class with POSIX permissions for the database, not SMB"
fi

if [ "$PODS" = 2 ]; then
  await "$shared/pod-$peer"
  read -r index node <"$shared/pod-$peer"
  [ "$index" = "$peer" ] || fail "the other pod's file reads '$index $node' on a volume of class $CLASS" \\
    "choose a class whose volumes several nodes may mount at once"
  owned "$shared/pod-$peer"
  write "$me" "$shared/seen-by-$me"
  # Pod 0 cleans up, after pod 1 has seen all.
  [ "$me" = 0 ] || { echo "ok: node $NODE_NAME shares a volume of class $CLASS with node $node" && exit 0; }
  await "$shared/seen-by-$peer"
fi

error=$(rm -rf "$shared" 2>&1) || fail "cannot delete from a volume of class $CLASS ($error)" \\
  "let user $uid delete what it wrote: no sticky bit, no append-only export"
echo "ok: user $uid writes, reads and deletes on a volume of class $CLASS from node $NODE_NAME"
`;

/** HOST_SBIN are the node's directories of system programs; HOLD seconds keep the node taken until all pods have one. */
const node = `${prelude('Looks for the program with which the kubelet mounts NFS.')}
sleep "$HOLD"
for directory in $HOST_SBIN; do
  # A link counts too: its target lies on the node, out of sight.
  if [ -e "$directory/mount.nfs" ] || [ -L "$directory/mount.nfs" ]; then
    echo "ok: node $NODE_NAME has mount.nfs"
    exit 0
  fi
done
fail "no mount.nfs, so NFS volumes fail with 'bad option; you might need a /sbin/mount.<type> helper program'" \\
  "on node $NODE_NAME: apt-get install nfs-common (Debian, Ubuntu) or dnf install nfs-utils (RHEL, Amazon Linux)"
`;

/** ENDPOINTS has a line for each server, \`host port what\`; COMPONENT is whom they are checked for. */
const endpoints = `${prelude('Resolves names and opens connections, as the component that needs them.')}
# BusyBox builds differ: the fuller nc says why a connection failed only when asked with -vv.
case $(nc --help 2>&1) in
  *Verbose*) verbose=-vv ;;
  *) verbose= ;;
esac

explain() {
  case $4 in
    *'bad address'*) complain "$COMPONENT cannot resolve $1 ($3)" \\
      "correct the name, or let the cluster DNS answer it; if no name resolves, allow DNS in the network policy (network.dns)" ;;
    *efused*) complain "$1 refuses port $2 ($3)" \\
      "start the server, correct the port, or let its firewall accept node $NODE_NAME" ;;
    *'timed out'*) complain "$1 does not answer on port $2 ($3)" \\
      "let its firewall or security group accept node $NODE_NAME, and the network policy of $COMPONENT reach its address" ;;
    *nreachable* | *'No route'*) complain "no route to $1 port $2 ($3)" \\
      "add a route on node $NODE_NAME or its subnet" ;;
    *) complain "no connection to $1 port $2 ($3): $4" "try it on node $NODE_NAME: nc $1 $2" ;;
  esac
}

# Three tries: a policy needs a moment to reach the node of a new pod.
reach() {
  for try in 1 2 3; do
    # shellcheck disable=SC2086 # no flag must be no word
    error=$(nc $verbose -w "$CONNECT_SECONDS" "$1" "$2" -e true 2>&1 </dev/null) && {
      echo "ok: $COMPONENT reaches $1 port $2 ($3)"
      return 0
    }
    [ "$try" = 3 ] || sleep "$CONNECT_SECONDS"
  done
  explain "$1" "$2" "$3" "$error"
  return 1
}

failures=0
while read -r host port what; do
  reach "$host" "$port" "$what" || failures=$((failures + 1))
done <<END
$ENDPOINTS
END
[ "$failures" = 0 ]
`;

/** Texts of the scripts by the name of their file. */
export const scripts = { 'volume.sh': volume, 'node.sh': node, 'endpoints.sh': endpoints } as const;

export type Script = keyof typeof scripts;
