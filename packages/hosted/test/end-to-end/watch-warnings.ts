/** Returns a client whose results are searched for warnings. */
export function watchWarnings<C extends object>(client: C, onWarning: (id: string, warning: string) => void): C {
  return replaced(client, (entity, actions) =>
    typeof actions !== 'object' || actions === null
      ? actions
      : replaced(actions, (action, method) =>
          typeof method !== 'function'
            ? method
            : (...args: unknown[]) => {
                const call: unknown = Reflect.apply(method, actions, args);
                return isCall(call) ? watched(call, (warning) => onWarning(`${entity}.${action}`, warning)) : call;
              },
        ),
  );
}

/** What an operation returns: a promise of a result, and for listings more. */
type Call = object & PromiseLike<unknown>;

const isCall = (value: unknown): value is Call => typeof value === 'object' && value !== null && 'then' in value;

function watched(call: Call, onWarning: (warning: string) => void): Call {
  return replaced(call, (name, member) => {
    if (typeof member !== 'function') return member;
    if (name !== 'then') return member.bind(call);
    return (fulfilled?: (result: unknown) => unknown, rejected?: (reason: unknown) => unknown) =>
      call.then((result) => {
        for (const warning of warningsOf(result)) onWarning(warning);
        return fulfilled === undefined ? result : fulfilled(result);
      }, rejected);
  });
}

function warningsOf(result: unknown): string[] {
  const meta: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'meta') : undefined;
  const warnings: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'warnings') : undefined;
  return Array.isArray(warnings) ? warnings.map(String) : [];
}

/** Returns a view of an object in which members are replaced when they are read. */
function replaced<T extends object>(object: T, replace: (name: string, member: unknown) => unknown): T {
  const found = new Map<string, unknown>();
  // The target is empty, because a proxy must show frozen members of its target as they are.
  const target: object = {};
  const view = new Proxy(target, {
    get(_, key) {
      const member: unknown = Reflect.get(object, key, object);
      if (typeof key === 'symbol') return typeof member === 'function' ? member.bind(object) : member;
      if (!found.has(key)) found.set(key, replace(key, member));
      return found.get(key);
    },
  });
  return view as T; // it has the members of the object, some of them replaced by ones of the same type
}
