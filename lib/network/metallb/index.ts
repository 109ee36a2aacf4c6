/** MetalLB: what the rest of the project uses of it. */
export type { MetalLB } from './model.ts';
export { renderMetalLB } from './render.ts';
export { metallbSecrets } from './secrets.ts';
export { type AddressRequest, serviceAddress, serviceAddressProblems } from './service-address.ts';
export { validateMetalLB } from './validate.ts';
