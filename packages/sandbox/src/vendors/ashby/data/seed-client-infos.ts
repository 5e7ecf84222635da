import type { Seeding } from './seeding.ts';

/** Fills where applications through a posting came from. */
export function seedClientInfos({ data, random }: Seeding): void {
  for (const { id, candidateId, submitterClientIp, submitterUserAgent, createdAt } of data.applications.all()) {
    if (submitterClientIp === undefined) continue;
    data.clientInfos.put({
      id: random.uuid(),
      ipAddress: submitterClientIp,
      ...(submitterUserAgent !== undefined && { userAgent: submitterUserAgent }),
      relatedEntityType: 'application',
      relatedEntityId: id,
      candidateId,
      createdAt,
    });
  }
}
