/** Sets of ports as ranges: what a rule opens, and what two halves of a call have in common. */

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

export interface PortRange {
  protocol: Protocol;
  first: number;
  last: number;
}

const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];
const lastPort = 65_535;

export const allPorts: readonly PortRange[] = protocols.map((protocol) => ({ protocol, first: 1, last: lastPort }));

/** The same ports as few ranges, by protocol and number. */
export const union = (ranges: readonly PortRange[]): PortRange[] => {
  const sorted = [...ranges].sort(
    (a, b) => protocols.indexOf(a.protocol) - protocols.indexOf(b.protocol) || a.first - b.first,
  );
  const merged: PortRange[] = [];
  for (const range of sorted) {
    const before = merged.at(-1);
    if (before && before.protocol === range.protocol && range.first <= before.last + 1) {
      before.last = Math.max(before.last, range.last);
    } else {
      merged.push({ ...range });
    }
  }
  return merged;
};

export const intersection = (a: readonly PortRange[], b: readonly PortRange[]): PortRange[] =>
  union(
    a.flatMap((left) =>
      b.flatMap((right) => {
        const first = Math.max(left.first, right.first);
        const last = Math.min(left.last, right.last);
        return left.protocol === right.protocol && first <= last ? [{ protocol: left.protocol, first, last }] : [];
      }),
    ),
  );

export const includes = (ranges: readonly PortRange[], port: number, protocol: Protocol): boolean =>
  ranges.some((range) => range.protocol === protocol && range.first <= port && port <= range.last);

/** `8080, 8443, UDP 53`; `all ports` where nothing is closed. TCP goes without saying. */
export const portSetText = (ranges: readonly PortRange[]): string => {
  const whole = union(ranges);
  if (whole.length === protocols.length && whole.every(({ first, last }) => first === 1 && last === lastPort)) {
    return 'all ports';
  }
  return whole
    .map(({ protocol, first, last }) => {
      const ports = first === last ? `${first}` : first === 1 && last === lastPort ? 'all' : `${first}-${last}`;
      return protocol === 'TCP' ? ports : `${protocol} ${ports}`;
    })
    .join(', ');
};
