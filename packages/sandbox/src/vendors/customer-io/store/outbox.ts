/** A message that would have gone out to somebody. */
export interface OutboxEntry {
  readonly deliveryId: string;
  readonly channel:
    | 'email'
    | 'push'
    | 'sms'
    | 'in_app'
    | 'inbox_message'
    | 'whatsapp'
    | 'slack'
    | 'webhook'
    | 'live_notification';
  readonly to: string;
  readonly subject: string | null;
  readonly body: string;
  readonly messageData: Readonly<Record<string, unknown>>;
  /** Unix seconds. */
  readonly queuedAt: number;
  readonly identifiers: Readonly<Record<string, unknown>>;
}
