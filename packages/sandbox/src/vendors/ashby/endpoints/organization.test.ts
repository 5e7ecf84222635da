import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';
import { credentials } from '../credentials.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

const NOWHERE = '00000000-0000-4000-8000-000000000000';

test('departments are created, renamed, moved, archived and restored', async () => {
  const { body } = await ashby.call('department.list');
  const [parent] = body.results;
  const created = await ashby.results('department.create', {
    name: 'Compilers',
    parentId: parent.id,
    extraData: { costCenter: '42' },
  });
  expect(created).toMatchObject({
    isArchived: false,
    parentId: parent.id,
    createdAt: NOW,
    extraData: { costCenter: '42' },
  });
  const departmentId = created.id;
  const named = await ashby.results('department.update', { departmentId, externalName: 'Languages' });
  expect(named).toMatchObject({ name: 'Compilers', externalName: 'Languages' });
  expect(await ashby.results('department.move', { departmentId })).not.toHaveProperty('parentId');
  await ashby.results('department.move', { departmentId, parentId: parent.id });
  const below = { departmentId: parent.id, parentId: departmentId };
  expect(await ashby.errorCode('department.move', below)).toBe('invalid_input');
  expect((await ashby.results('department.archive', { departmentId })).isArchived).toBe(true);
  const delta = { syncToken: body.syncToken, includeArchived: true };
  expect((await ashby.results('department.list', delta)).map(({ id }: Loose) => id)).toEqual([departmentId]);
  expect((await ashby.results('department.restore', { departmentId })).isArchived).toBe(false);
  expect(await ashby.errorCode('department.update', { departmentId: NOWHERE })).toBe('department_not_found');
});

test('locations are created below hierarchies and updated one property at a time', async () => {
  const all = await ashby.results('location.list', { includeLocationHierarchy: true });
  const hierarchies = all.filter(({ type }: Loose) => type === 'LocationHierarchy');
  const office = all.find(({ type }: Loose) => type === 'Location');
  const created = await ashby.results('location.create', {
    name: 'Lisbon',
    type: 'Location',
    parentLocationId: hierarchies[0].id,
    workplaceType: 'Hybrid',
    externalName: 'Lisbon, Portugal',
  });
  const locationId = created.id;
  expect(created).toMatchObject({ isArchived: false, isRemote: false, workplaceType: 'Hybrid' });
  const address = { postalAddress: { addressCountry: 'Portugal', addressLocality: 'Lisbon' } };
  expect(await ashby.results('location.updateAddress', { locationId, address })).toMatchObject({ address });
  expect(await ashby.results('location.updateName', { locationId, name: 'Lisboa' })).toMatchObject({ name: 'Lisboa' });
  const unnamed = await ashby.results('location.updateExternalName', { locationId, externalName: null });
  expect(unnamed).not.toHaveProperty('externalName');
  const remote = await ashby.results('location.updateWorkplaceType', { locationId, workplaceType: 'Remote' });
  expect(remote).toMatchObject({ workplaceType: 'Remote', isRemote: true });
  const moved = await ashby.results('location.move', { locationId, parentLocationHierarchyId: hierarchies[1].id });
  expect(moved.parentLocationId).toBe(hierarchies[1].id);
  const underOffice = { locationId, parentLocationHierarchyId: office.id };
  expect(await ashby.errorCode('location.move', underOffice)).toBe('invalid_input');
  expect(await ashby.results('location.archive', { locationId })).toMatchObject({ isArchived: true });
  expect(await ashby.results('location.restore', { locationId })).toMatchObject({ isArchived: false });
  const hybrid = { locationId: hierarchies[0].id, workplaceType: 'Hybrid' };
  expect(await ashby.errorCode('location.updateWorkplaceType', hybrid)).toBe('invalid_input');
});

test('people join and leave the hiring teams of applications, jobs and openings', async () => {
  expect(await ashby.results('hiringTeamRole.list')).toContain('Recruiter');
  const roles = await ashby.results('hiringTeamRole.list', { namesOnly: false });
  expect(await ashby.results('applicationHiringTeamRole.list')).toEqual(roles);
  const role = roles.find(({ title }: Loose) => title === 'Sourcer');
  const [user] = await ashby.results('user.list', { limit: 1 });
  const [application] = await ashby.results('application.list', { limit: 1 });
  const [job] = await ashby.results('job.list', { limit: 1 });
  const [opening] = await ashby.results('opening.list', { limit: 1 });
  const member = { teamMemberId: user.id, roleId: role.id };
  const shown = { userId: user.id, role: 'Sourcer', email: user.email };
  const places = [{ applicationId: application.id }, { jobId: job.id }, { openingId: opening.id }];
  const teams = async () => [
    (await ashby.results('application.info', { applicationId: application.id })).hiringTeam,
    (await ashby.results('job.info', { id: job.id })).hiringTeam,
    (await ashby.results('opening.info', { openingId: opening.id })).latestVersion.hiringTeam,
  ];
  const before = await teams();
  for (const place of places)
    expect(await ashby.results('hiringTeam.addMember', { ...place, ...member })).toMatchObject(shown);
  for (const team of await teams()) expect(team.at(-1)).toMatchObject(shown);
  for (const place of places) await ashby.results('hiringTeam.removeMember', { ...place, ...member });
  expect(await teams()).toEqual(before);
  const ofApplication = { applicationId: application.id, ...member };
  expect(await ashby.errorCode('hiringTeam.removeMember', ofApplication)).toBe('invalid_input');
  expect(await ashby.results('application.addHiringTeamMember', ofApplication)).toMatchObject(shown);
  expect(await ashby.results('application.removeHiringTeamMember', ofApplication)).toMatchObject(shown);
  expect(await ashby.errorCode('hiringTeam.addMember', member)).toBe('invalid_input');
});

test('interviewer limits are set one at a time and removed with null', async () => {
  const [{ id: userId }] = await ashby.results('user.list', { limit: 1 });
  expect(await ashby.results('user.interviewerSettings', { userId })).toMatchObject({ dailyLimit: null });
  await ashby.results('user.updateInterviewerSettings', { userId, dailyLimit: 2, weeklyLimit: 6 });
  const changed = await ashby.results('user.updateInterviewerSettings', { userId, dailyLimit: null });
  expect(changed).toMatchObject({ dailyLimit: null, weeklyLimit: 6 });
  expect(await ashby.results('user.interviewerSettings', { userId })).toEqual(changed);
});

test('a user has at most one interviewer pause', async () => {
  const [{ id: userId }] = await ashby.results('user.list', { limit: 1 });
  const pause = await ashby.results('user.createInterviewerPause', { userId, comment: 'Exam' });
  expect(pause).toMatchObject({ userId, startsAt: NOW, endsAt: null, comment: 'Exam' });
  expect(await ashby.errorCode('user.createInterviewerPause', { userId })).toBe('invalid_input');
  expect(await ashby.results('user.listInterviewerPauses', { userId })).toEqual([pause]);
  const gone = { interviewerPauseId: pause.id };
  expect(await ashby.results('user.deleteInterviewerPause', gone)).toEqual({ id: pause.id });
  expect(await ashby.results('user.listInterviewerPauses', { userId })).toEqual([]);
  expect(await ashby.errorCode('user.deleteInterviewerPause', gone)).toBe('interviewer_pause_not_found');
});

test('employees have their own custom fields', async () => {
  const [{ id: userId }] = await ashby.results('user.list', { limit: 1 });
  const fields = await ashby.results('customField.list');
  const fieldId = fields.find(({ objectType }: Loose) => objectType === 'Employee').id;
  const set = await ashby.results('user.setCustomFieldValue', { userId, fieldId, fieldValue: 'Lisbon' });
  expect((await ashby.results('user.info', { userId })).customFields).toEqual([set]);
  const values = [{ fieldId, fieldValue: 'Porto' }];
  expect(await ashby.results('user.setCustomFieldValues', { userId, values })).toMatchObject([{ value: 'Porto' }]);
  expect(await ashby.errorCode('user.setCustomFieldValues', { userId, values: [] })).toBe('invalid_input');
});

test('custom fields are created, and omitted options are archived', async () => {
  const field = { fieldType: 'ValueSelect', objectType: 'Opening_Version', title: 'Budget' };
  expect(await ashby.errorCode('customField.create', field)).toBe('invalid_input');
  const option = (value: string) => ({ label: value, value });
  const created = await ashby.results('customField.create', { ...field, selectableValues: [option('a'), option('b')] });
  expect(created).toMatchObject({ objectType: 'Opening', isArchived: false });
  const updated = await ashby.results('customField.updateSelectableValues', {
    customFieldId: created.id,
    selectableValues: [{ label: 'B', value: 'b' }, option('c')],
  });
  expect(updated.selectableValues).toEqual([
    { label: 'a', value: 'a', isArchived: true },
    { label: 'B', value: 'b', isArchived: false },
    { label: 'c', value: 'c', isArchived: false },
  ]);
  expect(await ashby.results('customField.info', { customFieldId: created.id })).toEqual(updated);
});

test('the audit log is newest first, filters by known values and rejects others with 400', async () => {
  const entries = await ashby.results('auditLog.list', { categories: ['Jobs'], limit: 5 });
  const times = entries.map(({ timestamp }: Loose) => timestamp);
  expect(times).toEqual([...times].sort().reverse());
  const own = await ashby.results('auditLog.list', { targetIds: [entries[0].target.id] });
  expect(own[0]).toEqual(entries[0]);
  const old = await ashby.results('auditLog.list', { endDate: '2025-01-01' });
  expect(old.every(({ request }: Loose) => request === null)).toBe(true);
  for (const filter of [
    { categories: ['Weather'] },
    { startDate: '2026-02-01', endDate: '2026-01-01' },
    { startDate: '2024-01-01', endDate: '2026-01-01' },
  ]) {
    const { status, body } = await ashby.call('auditLog.list', filter);
    expect([status, body.errorInfo?.code]).toEqual([400, 'invalid_input']);
  }
});

test('the API versions can be listed with any key', async () => {
  const { body } = await ashby.call('version.list', {}, credentials.readOnlyApiKey);
  expect(body.results).toEqual([{ version: '2026-01-01', status: 'active' }]);
});

test('listed records can be read one by one', async () => {
  const [department] = await ashby.results('department.list', { limit: 1 });
  expect(await ashby.results('department.info', { departmentId: department.id })).toEqual(department);
  const [location] = await ashby.results('location.list', { limit: 1 });
  expect(await ashby.results('location.info', { locationId: location.id })).toEqual(location);
  const [user] = await ashby.results('user.list', { limit: 1 });
  expect(await ashby.results('user.search', { email: user.email })).toEqual([user]);
  const [plan] = await ashby.results('interviewPlan.list', { limit: 1 });
  const [stage] = await ashby.results('interviewStage.list', { interviewPlanId: plan.id });
  expect(await ashby.results('interviewStage.info', { interviewStageId: stage.id })).toEqual(stage);
  const [offer] = await ashby.results('offer.list', { limit: 1 });
  const info = await ashby.results('offer.info', { offerId: offer.id, excludeFormDefinition: true });
  expect(info).toMatchObject(offer);
  expect(info.versions.at(-1)).toEqual(offer.latestVersion);
});
