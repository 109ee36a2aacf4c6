/** Harbor on several nodes: two pods of everything that may have two. */
const pair = { replicas: 2 };

export const ha = { core: pair, portal: pair, registry: pair };
