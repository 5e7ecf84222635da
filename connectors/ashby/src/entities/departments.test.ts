import { describe, expect, it } from 'vitest';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const department = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69016',
  name: 'Engineering Operations',
  externalName: 'Engineering',
  isArchived: false,
  parentId: null,
  createdAt: '2026-08-12T20:29:56.964Z',
  updatedAt: '2026-09-13T21:30:57.965Z',
  extraData: { costCentre: '4711' },
};

describe('departments', () => {
  it('lists', async () => {
    const params = { includeArchived: true, limit: 10, cursor: 'G8', syncToken: 'old' };
    expectPost('/department.list', params, lastPage([department]));
    await expect(ashby.departments.list(params)).resolves.toEqual({ data: [department], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/department.info', { departmentId: department.id }, ok(department));
    await expect(ashby.departments.get({ departmentId: department.id })).resolves.toEqual({
      data: department,
      meta: meta(),
    });
  });

  const departmentId = department.id;
  const extraData = { partner_external_object_id: '12345' };
  const created = { name: 'Engineering Operations', externalName: 'Engineering', parentId: 'd-1', extraData };
  const updated = { departmentId, name: 'Engineering Operations', externalName: 'Engineering', extraData };
  const moved = { departmentId, parentId: 'd-1' };

  it.each([
    ['create', created, () => ashby.departments.create(created)],
    ['update', updated, () => ashby.departments.update(updated)],
    ['move', moved, () => ashby.departments.move(moved)],
    ['archive', { departmentId }, () => ashby.departments.archive({ departmentId })],
    ['restore', { departmentId }, () => ashby.departments.restore({ departmentId })],
  ])('%s returns the department', async (method, body, call) => {
    expectPost(`/department.${method}`, body, ok(department));
    await expect(call()).resolves.toEqual({ data: department, meta: meta() });
  });
});
