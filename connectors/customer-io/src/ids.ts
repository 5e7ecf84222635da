/** Where the IDs among the parameters come from, by the parameter's name. */
export const ids = {
  // An ID of something else in each place: entities and operations say which.
  id: null,
  ids: 'people.search:id',
  customer_id: 'people.lookup:id',
  identifier: 'people.lookup:id',
  userId: 'people.lookup:id',
  cio_id: 'people.lookup:cio_id',
  // The caller's own.
  anonymous_id: null,
  anonymousId: null,
  previousId: null,
  messageId: null,
  form_id: null,
  device_id: 'people.get:devices.id',

  object_type_id: 'object_types.list',
  objectTypeId: 'object_types.list',
  // Filters nest it at any depth. The operation says where it comes from.
  type_id: null,
  object_id: 'objects.search:object_id',
  objectId: 'objects.search:object_id',
  groupId: 'objects.search:object_id',
  cio_object_id: 'objects.search:cio_object_id',

  campaign_id: 'campaigns.list',
  action_id: 'campaign_actions.list',
  broadcast_id: 'broadcasts.list',
  trigger_id: 'broadcast_trigger.list',
  newsletter_id: 'newsletters.list',
  content_id: 'newsletter_variants.list',
  test_group_id: 'newsletter_test_groups.list',
  template_id: 'messages.list:message_template_id',
  transactional_id: 'transactional_messages.list',
  transactional_message_id: 'transactional_messages.list',
  message_id: 'people.list_messages:id',
  delivery_id: 'people.list_messages:id',
  // Only `start` returns it.
  instance_id: null,

  segment_id: 'segments.list',
  subscription_topic_id: 'subscription_topics.list',
  sender_id: 'sender_identities.list',
  sender_identity_id: 'sender_identities.list',
  from_id: 'sender_identities.list',
  reply_to_id: 'sender_identities.list',
  snippet_name: 'snippets.list',
  collection_id: 'collections.list',
  webhook_id: 'reporting_webhooks.list',
  export_id: 'exports.list',
  // Only `create` returns it.
  import_id: null,
  // Only the web app shows it.
  layout_id: null,

  node_id: 'design_studio_emails.list',
  version_id: 'design_studio_email_versions.list',
  run_id: 'design_studio_inbox_previews.list',
  client_ids: 'design_studio_inbox_previews.list_clients:id',
  client_id: 'design_studio_inbox_previews.get:client_ids',
  // Only `publish` returns it.
  publish_id: null,
} as const;
