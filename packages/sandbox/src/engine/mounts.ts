/** The path prefix of each stand-in. */
export const mounts = {
  pylon: '/pylon',
  ashby: '/ashby',
  customerIoApp: '/customer-io/app',
  customerIoTrack: '/customer-io/track',
  customerIoPipelines: '/customer-io/pipelines',
} as const;

export type Mount = (typeof mounts)[keyof typeof mounts];

/** Splits a path into the mount it lies under and the rest; undefined when it lies under none. */
export function splitMount(path: string): { mount: Mount; rest: string } | undefined {
  for (const mount of Object.values(mounts)) {
    if (path === mount || path.startsWith(`${mount}/`)) return { mount, rest: path.slice(mount.length) || '/' };
  }
  return undefined;
}
