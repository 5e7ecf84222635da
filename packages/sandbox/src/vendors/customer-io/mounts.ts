/** Where each of Customer.io's three APIs is mounted. */
export const mounts = {
  app: '/customer-io/app',
  track: '/customer-io/track',
  pipelines: '/customer-io/pipelines',
} as const;
