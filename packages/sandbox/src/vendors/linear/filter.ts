import { compares, fieldsOf, given, objectsIn } from './comparators.ts';
import { computed } from './computed.ts';
import { invalidInput } from './errors.ts';
import type { LinearRecord, TypeName } from './records.ts';
import { related, relations } from './relations.ts';
import type { Session } from './session.ts';

/** Tests a record against a filter of its type, such as `IssueFilter`. All of its conditions must hold. */
export function matches(session: Session, type: TypeName, record: LinearRecord, filter: object): boolean {
  return given(filter).every(([field, condition]) => {
    if (field === 'and') return objectsIn(condition).every((one) => matches(session, type, record, one));
    if (field === 'or') return objectsIn(condition).some((one) => matches(session, type, record, one));
    const inner = fieldsOf(condition);
    const relation = relations[type]?.[field];
    if (relation) {
      const targets = related(session.store, record, relation);
      if (relation.kind !== 'one') return matchesMany(session, relation.type, targets, inner);
      const { null: isNull, ...rest } = inner;
      if (typeof isNull === 'boolean' && isNull !== (targets.length === 0)) return false;
      if (targets.length === 0) return isNull === true || given(rest).length === 0;
      return targets.every((target) => matches(session, relation.type, target, rest));
    }
    return compares(
      field,
      fieldOf(session, type, record, field),
      withIds(session, type, field, inner),
      session.store.now(),
    );
  });
}

/** Tests the records of a relation: `some`, `every`, `length`, or conditions of which each must hold for one of them. */
function matchesMany(session: Session, type: TypeName, records: readonly LinearRecord[], filter: object): boolean {
  const { some, every, length, null: isNull, and, or, ...rest } = fieldsOf(filter);
  const one = (condition: object) => records.some((record) => matches(session, type, record, condition));
  const nested = (condition: object) => matchesMany(session, type, records, condition);
  return (
    (some == null || one(fieldsOf(some))) &&
    (every == null || records.every((record) => matches(session, type, record, fieldsOf(every)))) &&
    (length == null || compares('length', records.length, fieldsOf(length), session.store.now())) &&
    (typeof isNull !== 'boolean' || isNull === (records.length === 0)) &&
    (and == null || objectsIn(and).every(nested)) &&
    (or == null || objectsIn(or).some(nested)) &&
    (given(rest).length === 0 || one(rest))
  );
}

function fieldOf(session: Session, type: TypeName, record: LinearRecord, field: string): unknown {
  const compute = computed[type]?.[field];
  if (compute) return compute(record, session);
  if (!Object.hasOwn(record, field)) throw invalidInput(`The sandbox does not emulate the filter ${field} of ${type}.`);
  return record[field];
}

/** Issues are compared by id or by identifier. */
function withIds({ store }: Session, type: TypeName, field: string, comparator: object): object {
  if (type !== 'Issue' || field !== 'id') return comparator;
  const idOf = (id: unknown) => store.lookUp('Issue', id)?.id ?? id;
  return Object.fromEntries(
    Object.entries(comparator).map(([name, operand]) => [
      name,
      Array.isArray(operand) ? operand.map(idOf) : idOf(operand),
    ]),
  );
}
