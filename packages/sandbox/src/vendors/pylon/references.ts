import { cascade, pull, type Reference, references, setNull } from '../../engine/references.ts';
import type { PylonStore } from './store.ts';

/** Lists which records refer to each kind of record and change when it is deleted or merged. */
export function referencesIn(store: PylonStore) {
  const milestone = references(setNull(store.tasks, 'milestone_id'));
  const collection: Reference = references(
    cascade(store.articles, 'collection_id'),
    cascade(store.collections, 'parent_collection_id', ({ id }) => collection.release(id)),
  );
  const ofAccounts = [
    setNull(store.contacts, 'account_id'),
    setNull(store.issues, 'account_id'),
    setNull(store.projects, 'account_id'),
    setNull(store.milestones, 'account_id'),
    setNull(store.tasks, 'account_id'),
    setNull(store.callRecordings, 'account_id'),
    setNull(store.customObjects, 'account_id'),
    setNull(store.surveyResponses, 'account_id'),
    cascade(store.highlights, 'account_id'),
    cascade(store.activities, 'account_id'),
  ];
  const ofContacts = references(
    setNull(store.issues, 'requester_id'),
    setNull(store.activities, 'contact_id'),
    setNull(store.articleFeedback, 'contact_id'),
    setNull(store.surveyResponses, 'contact_id'),
  );
  const relationships = [
    cascade(store.relationships, 'child_account_id'),
    cascade(store.relationships, 'parent_account_id'),
  ];
  return {
    account: references(...ofAccounts, ...relationships),
    /** A merge keeps relationships unchanged, because the vendor documents no other behavior. */
    mergedAccount: references(...ofAccounts),
    contact: {
      release: (id: string) => {
        ofContacts.release(id);
        for (const issue of store.issues.filter((other) => other.followers.some((follower) => follower.id === id))) {
          store.issues.update(issue.id, { followers: issue.followers.filter((follower) => follower.id !== id) });
        }
      },
    },
    collection,
    milestone,
    // A milestone requires a project; a task does not.
    project: references(
      cascade(store.milestones, 'project_id', ({ id }) => milestone.release(id)),
      setNull(store.tasks, 'project_id'),
    ),
    task: references(setNull(store.tasks, 'parent_task_id'), cascade(store.taskComments, 'task_id')),
    /** Issues and accounts have tags by name, articles by id. */
    issueTag: pull(store.issues, 'tags'),
    accountTag: pull(store.accounts, 'tags'),
    articleTag: pull(store.articles, 'tag_ids'),
  };
}
