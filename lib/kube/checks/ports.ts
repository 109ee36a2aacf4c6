/** Ports: numbers in range, and names that some container gives to a port. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import type { Container, Probe, Service } from '../manifest.ts';
import { matches } from '../selector.ts';
import { containersOf, type PodTemplate } from './pod-templates.ts';
import type { Check } from './rendered.ts';

/** Port numbers are 1 to 65535, and probes ask ports that their container has. */
export const containerPorts: Check = ({ pods }) =>
  pods.flatMap((pod) =>
    containersOf(pod).flatMap(({ container, path }) => {
      const report = (field: string, what: string, fix: string) =>
        error('port', `${objectPath(pod.owner)} ${path}.${field}`, what, fix);
      const ports = container.ports ?? [];
      return [
        ...ports.flatMap(({ containerPort }, index) =>
          isPort(containerPort) ? [] : [report(`ports[${index}].containerPort`, `${containerPort} is no port`, RANGE)],
        ),
        ...probesOf(container).flatMap(({ field, port }): Problem[] => {
          if (typeof port === 'number') return isPort(port) ? [] : [report(field, `${port} is no port`, RANGE)];
          const names = ports.flatMap(({ name }) => name ?? []);
          if (names.includes(port)) return [];
          return [
            report(
              field,
              `the container has no port ${port}`,
              `use its number${names.map((name) => ` or ${name}`).join('')}`,
            ),
          ];
        }),
      ];
    }),
  );

/** A Service's ports are in range and named where there are several; its named target is a port of the pods it selects. */
export const servicePorts: Check = ({ manifests, pods }) =>
  manifests.flatMap((manifest): Problem[] => {
    if (manifest.kind !== 'Service') return [];
    const service = manifest as Service;
    const ports = service.spec?.ports ?? [];
    const selected = pods.filter((pod) => selects(service, pod));
    const names = new Set(selected.flatMap(portNames));
    return ports.flatMap(({ name, port, targetPort = port }, index) => {
      const report = (field: string, what: string, fix: string): Problem[] => [
        error('port', `${objectPath(manifest)} spec.ports[${index}].${field}`, what, fix),
      ];
      return [
        ...(isPort(port) ? [] : report('port', `${port} is no port`, RANGE)),
        ...(ports.length === 1 || name
          ? []
          : report('name', 'is missing, in a Service with several ports', 'name each of them')),
        ...(typeof targetPort === 'number' && !isPort(targetPort)
          ? report('targetPort', `${targetPort} is no port`, RANGE)
          : []),
        ...(typeof targetPort === 'string' && selected.length > 0 && !names.has(targetPort)
          ? report(
              'targetPort',
              `the pods have no port ${targetPort}`,
              `use ${[...names].join(' or ') || 'its number'}`,
            )
          : []),
      ];
    });
  });

const selects = ({ metadata, spec }: Service, { owner, labels }: PodTemplate): boolean =>
  spec?.selector !== undefined &&
  owner.metadata.namespace === metadata.namespace &&
  matches({ matchLabels: spec.selector }, labels);

const portNames = (pod: PodTemplate): string[] =>
  containersOf(pod).flatMap(({ container }) => (container.ports ?? []).flatMap(({ name }) => name ?? []));

const RANGE = 'use a number from 1 to 65535';
const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65_535;

const probesOf = (container: Container): { field: string; port: string | number }[] =>
  (['livenessProbe', 'readinessProbe', 'startupProbe'] as const).flatMap((field) => {
    const probe: Probe | undefined = container[field];
    return (['httpGet', 'tcpSocket'] as const).flatMap((action) => {
      const port = probe?.[action]?.port;
      return port === undefined ? [] : [{ field: `${field}.${action}.port`, port }];
    });
  });
