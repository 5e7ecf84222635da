import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { extraData } from '../extra-data.ts';
import { nonEmptyText, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { Department } from '../records/organization.ts';
import { recordsOf } from '../records-of.ts';

const departmentId = object({ departmentId: text }, {});

export function departmentWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const save = (department: Department) => ({
    results: data.departments.put({ ...department, updatedAt: timestamp() }),
  });
  const parent = (id: string) => found(data.departments.get(id), 'department');

  function isWithin(id: string, ancestorId: string): boolean {
    if (id === ancestorId) return true;
    const parentId = data.departments.get(id)?.parentId;
    return parentId !== undefined && isWithin(parentId, ancestorId);
  }

  return {
    'department.create': endpoint(
      'organizationWrite',
      object({ name: nonEmptyText }, { externalName: text, parentId: uuid, extraData }),
      ({ parentId, ...params }) => {
        const createdAt = timestamp();
        return save({
          id: newId(),
          ...params,
          isArchived: false,
          ...(parentId !== undefined && { parentId: parent(parentId).id }),
          createdAt,
          updatedAt: createdAt,
        });
      },
    ),
    'department.update': endpoint(
      'organizationWrite',
      object({ departmentId: text }, { name: nonEmptyText, externalName: text, extraData }),
      ({ departmentId: id, ...changes }) => save({ ...records.department(id), ...changes }),
    ),
    // Without a parent it goes to the top.
    'department.move': endpoint(
      'organizationWrite',
      object({ departmentId: text }, { parentId: text }),
      ({ departmentId: id, parentId }) => {
        const { parentId: _earlier, ...department } = records.department(id);
        if (parentId === undefined) return save(department);
        if (isWithin(parent(parentId).id, id)) throw invalidInput('parentId: A department cannot be below itself');
        return save({ ...department, parentId });
      },
    ),
    'department.archive': endpoint('organizationWrite', departmentId, ({ departmentId: id }) =>
      save({ ...records.department(id), isArchived: true }),
    ),
    'department.restore': endpoint('organizationWrite', departmentId, ({ departmentId: id }) =>
      save({ ...records.department(id), isArchived: false }),
    ),
  };
}
