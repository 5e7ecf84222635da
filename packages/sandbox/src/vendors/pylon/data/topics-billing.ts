import type { Topic } from './topics.ts';

export const billingTopics: readonly Topic[] = [
  {
    area: 'billing',
    team: 'Billing',
    tags: ['billing'],
    cases: [
      {
        titles: ['Question about invoice {ref}', 'Charged for {count} seats'],
        opening:
          'Invoice {ref} lists {count} seats, but several colleagues left before {day}. Could you check the number and correct the invoice if needed?',
        question:
          'I am happy to check. Were the colleagues removed from the workspace, or only deactivated in your identity provider?',
        answer: 'They were deactivated in our identity provider on {day}. I assumed that removes the seats.',
        resolution:
          'Deactivated people keep their seat until they are removed here. I removed them for you and credited the difference; the corrected invoice {ref} is in your billing settings.',
        note: 'Credit note approved by finance.',
      },
      {
        titles: ['VAT number missing on invoice {ref}', 'Invoice {ref} needs a correction'],
        opening:
          'Our accountants need the VAT number on invoice {ref}. It is entered in the billing settings, but the PDF does not show it.',
        question:
          'Thanks for letting us know. Could you confirm the legal name and the address that should appear on the invoice?',
        answer: 'Same name and address as in the settings, only the VAT number is missing.',
        resolution:
          'The number was saved after the invoice was made. I have issued invoice {ref} again with the VAT number. Future ones will carry it.',
        note: 'SCIM is off for this account, that is why seats stay. Told them about it.',
      },
    ],
  },
  {
    area: 'billing',
    team: 'Billing',
    tags: ['billing', 'upgrade'],
    cases: [
      {
        titles: ['Upgrade to the annual plan', 'Quote for {count} more seats'],
        opening:
          'We would like to move to the annual plan and add {count} seats. Please send a quote that we can pass to procurement before {day}.',
        question:
          'Gladly. Should the new term start at once or at your renewal date, and do you need a purchase order number on the quote?',
        answer: 'At the renewal date, please, and yes: our purchase order is {ref}.',
        resolution:
          'The quote is on its way with {ref} on it. It is valid for 30 days; signing it is all that is needed.',
        note: 'Passed to the account owner, expansion of {count} seats.',
      },
      {
        titles: ['Payment failed for renewal', 'Workspace will be locked on {day}?'],
        opening:
          'The renewal payment failed and the banner says that our workspace will be locked on {day}. The card is valid. What can we do?',
        question:
          'Sorry for the scare. Does your bank ask for a confirmation of online payments? If so, the request may be waiting for you.',
        answer: 'You are right, there was a request from the bank which nobody saw. The payment reference is {ref}.',
        resolution:
          'The payment has gone through now, and the banner will disappear within the hour. Nothing was locked.',
        note: 'Dunning paused until {day}.',
      },
    ],
  },
];
