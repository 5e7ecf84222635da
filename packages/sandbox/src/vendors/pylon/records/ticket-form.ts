/** A form, in the form in which it is answered. */
export interface TicketFormRecord {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  readonly description_html: string;
  readonly is_public: boolean;
  readonly fields: readonly {
    readonly slug: string;
    readonly name: string;
    readonly type: string;
    readonly description_html: string;
  }[];
}
