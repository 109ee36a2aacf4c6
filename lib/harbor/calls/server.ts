/** A server outside a release, as the lists of such servers describe it. */
import type { Endpoint } from '../../network/endpoint.ts';
import type { OutsideSetting } from '../../network/model.ts';
import type { Component } from '../topology.ts';

/** Where a server is, as far as Harbor's settings say: its own address, or a public service. */
export interface Place {
  host?: string;
  ports: number[];
  protocol?: 'UDP';
  /** A public service: reached over the internet unless the environment says otherwise. */
  hosts?: string[];
  /** Fixed addresses, such as a cloud's metadata service. */
  cidrs?: string[];
}

export interface Server {
  /** Setting of `network` that gives its addresses. */
  setting: OutsideSetting;
  /** What tables and descriptions call it. */
  name: string;
  callers: { component: Component; why: string; unseen?: string }[];
  places: Place[];
  /** Spoken to by HTTP(S): an outgoing proxy takes these calls over where they go to the internet. */
  http: boolean;
}

export const placeOf = ({ host, port }: Endpoint, fallback: number): Place => ({ host, ports: [port ?? fallback] });
