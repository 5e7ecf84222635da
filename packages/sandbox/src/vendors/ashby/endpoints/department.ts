import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf, includeArchived } from '../entity.ts';
import { extraData, nonEmptyText, text, uuid } from '../fields.ts';
import { invalidInput } from '../rejection.ts';

export function departmentEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, save, timestamp } = ashby;
  const department = entityOf(ashby, 'departments');

  function isWithin(id: string | undefined, ancestorId: string): boolean {
    return id !== undefined && (id === ancestorId || isWithin(data.departments.get(id)?.parentId, ancestorId));
  }

  return {
    'department.list': department.list({ includeArchived }),
    'department.info': department.info({ departmentId: uuid }),
    'department.create': department.create(
      { name: nonEmptyText },
      { externalName: text, parentId: uuid, extraData },
      ({ parentId, ...params }) => {
        const createdAt = timestamp();
        const parent = idOf('departments', parentId);
        return { ...params, isArchived: false, parentId: parent, createdAt, updatedAt: createdAt };
      },
    ),
    'department.update': department.update(
      { departmentId: text },
      { name: nonEmptyText, externalName: text, extraData },
    ),
    // Without a parent it goes to the top.
    'department.move': endpoint({ departmentId: text }, { parentId: text }, ({ departmentId, parentId }) => {
      const moved = find('departments', departmentId);
      if (isWithin(idOf('departments', parentId), departmentId)) {
        throw invalidInput('parentId: A department cannot be below itself');
      }
      return save('departments', { ...moved, parentId });
    }),
    'department.archive': department.update({ departmentId: text }, {}, () => ({ isArchived: true })),
    'department.restore': department.update({ departmentId: text }, {}, () => ({ isArchived: false })),
  };
}
