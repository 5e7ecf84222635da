/** The standard verbs, keyed by vendors' synonyms. */
const synonyms = new Map(
  Object.entries({
    fetch: 'get',
    retrieve: 'get',
    show: 'get',
    read: 'get',
    info: 'get',
    view: 'get',
    describe: 'get',
    load: 'get',
    index: 'list',
    all: 'list',
    insert: 'create',
    post: 'create',
    new: 'create',
    destroy: 'delete',
    del: 'delete',
    edit: 'update',
    modify: 'update',
    patch: 'update',
    put: 'update',
    query: 'search',
    find: 'search',
  }),
);

const common = new Set(
  'list get create update delete search add remove set unset change archive unarchive restore merge send cancel start stop submit approve reject accept decline publish unpublish enable disable activate deactivate assign unassign link unlink import export upload download replace transfer redact generate trigger suppress unsuppress subscribe unsubscribe identify track move copy duplicate clone invite resend retry run execute complete close reopen lock unlock mark post refresh revoke rotate verify validate test sync upsert bulk batch check count preview schedule reschedule snooze follow unfollow upload anonymize schedule merge notify pause resume reset disconnect connect join leave register request apply void refund capture confirm pay finalize attach detach reply forward'.split(
    ' ',
  ),
);

/** Returns the standard verb for a vendor's verb, or the word itself. */
export const standardVerb = (word: string): string => synonyms.get(word) ?? word;

export const isVerb = (word: string): boolean => common.has(word) || synonyms.has(word);

/** Whether a verb suggests that nothing changes. */
export const readsByName = (word: string): boolean =>
  ['list', 'get', 'search', 'count', 'preview', 'check', 'validate', 'lookup', 'filter'].includes(standardVerb(word));
