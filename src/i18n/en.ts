import { accountsEn } from './accountsEn'
import { adminReviewEn } from './adminReviewEn'
import { dashboardEn } from './dashboardEn'
import type { MessageKey } from './index'
import { reviewEn } from './reviewEn'

/** The same messages in English, the admin's second language. */
export const en: Record<MessageKey, string> = {
  ...accountsEn,
  ...adminReviewEn,
  ...dashboardEn,
  ...reviewEn,
  'admin.file_required': 'Choose a file: a jpeg, png, webp or avif.',
  'admin.purge.body':
    'The document goes with all its versions. This cannot be undone. The reason goes into the audit log.',
  'admin.purge.label': 'Remove for good',
  'admin.purge.missing': 'Say why this is removed for good.',
  'admin.purge.reason': 'Reason',
  'error.account_suspended': 'Your account is suspended. Contact VVSG if that is not right.',
  'error.bad_precondition':
    'If-Match or “revision” cannot be compared here: it takes one document, and its ETag.',
  'error.bad_query': 'The query cannot be answered: {{problem}}',
  'error.broken_reference': 'This refers to something that does not exist.',
  'error.database_busy': 'The database cannot be reached right now. Try again in a few seconds.',
  'error.forbidden': 'You are not allowed to perform this action.',
  'error.in_use':
    'This is still used by {{count}} other document(s), drafts and the bin included. Change those first.',
  'error.internal_error': 'Something went wrong on our side. Try again later.',
  'error.invalid_credentials': 'The e-mail address or password is not right.',
  'error.bad_request': 'The request is not valid.',
  'error.last_admin': 'This is the last administrator. Make somebody else one first.',
  'error.locked': 'This document is locked.',
  'error.newer_draft':
    'One of these documents has a newer draft. Open that document and save it by itself.',
  'error.not_found': 'This does not exist, or you may not see it.',
  'error.reason_required':
    'Removing for good asks for a reason, which goes into the audit log. Bin it first: with the document there, “Remove for good” asks for it. Over the API it is “reason”, at most {{max}} characters.',
  'error.other_city':
    'This belongs to another city or municipality. You can only write for your own.',
  'error.stale': '{{name}} saved this document on {{when}}, after you opened it.',
  'error.stale_advice':
    'What you changed here is not saved. Copy it, reload the page and make the changes there.',
  'error.stale_own': 'You saved this document yourself on {{when}}, in another window.',
  'error.stale_somebody': 'Somebody else',
  'error.stale_submit_advice':
    'Nothing was submitted: reload the page, read what is there and submit it then.',
  'error.unauthenticated': 'Log in to do this.',
  'input.date': 'Give a date with a time, such as 2026-09-01T08:00:00Z.',
  'input.email': 'Give an e-mail address, such as name@city.example.',
  'input.invalid': 'This value does not have the right form.',
  'input.missing': 'Fill this in.',
  'input.too_long': 'This is too long.',
  'input.too_many': 'These are too many.',
  'input.unknown': 'There is no such field here.',
  'query.boolean': '"{{parameter}}" compares with true or false.',
  'query.date': '"{{parameter}}" compares with a date, such as 2025-03-31.',
  'query.depth': '"{{parameter}}" is a whole number from 0 to {{max}}.',
  'query.id': 'something that is no id is compared with.',
  'query.limit': '"{{parameter}}" is a whole number from 1 to {{max}}.',
  'query.list': '"{{parameter}}" is a list of at most {{max}} values.',
  'query.number': '"{{parameter}}" compares with a number.',
  'query.operator': '"{{parameter}}": this comparison does not exist here.',
  'query.page': '"{{parameter}}" is a whole number from 1 to {{max}}.',
  'query.pagination': '"{{parameter}}" cannot be switched off here.',
  'query.path': '"{{parameter}}": this field cannot be filtered on here.',
  'query.scalar': '"{{parameter}}" compares with a single value, not an object.',
  'query.shape': '"{{parameter}}" does not have the right shape.',
  'query.sort': '"{{parameter}}": this field cannot be sorted on here.',
  'query.text': '"{{parameter}}" compares with a text of at most {{max}} characters.',
  'query.too_complex': '"{{parameter}}" holds too many conditions, or nests them too deep.',
  'validation.action_taken':
    'This programme already has an action with number {{number}}. Choose another number.',
  'validation.city_required': 'Choose the city or municipality that this person writes for.',
  'validation.current_password_missing':
    'Enter your own current password. Without it no password is changed.',
  'validation.current_password_wrong': 'This is not your current password.',
  'validation.digits': 'Enter exactly {{length}} digits.',
  'validation.end_before_start': 'The end date cannot be before the start date.',
  'validation.link_address':
    'Enter a full web address (https://…), an e-mail address (mailto:…) or a phone number (tel:…).',
  'validation.nis_required': 'A municipality has a NIS code of 5 digits.',
  'validation.ovo': 'An OVO code is OVO and 6 digits, such as OVO002046.',
  'validation.password_common':
    'This password is easy to guess. Many people choose it, or it repeats itself. Take a sentence of a few words.',
  'validation.password_length':
    'A password has at least {{min}} and at most {{max}} characters. A sentence is easy to remember.',
  'validation.password_personal':
    'Your name or e-mail address is no good password. Take a sentence of a few words.',
  'validation.postal_code': 'A postal code has 4 digits.',
  'validation.replaced_by_cycle':
    'That municipality merged into this one itself, maybe by way of another: that makes a circle.',
  'validation.replaced_by_self': 'A municipality cannot merge into itself.',
  'validation.rich_text':
    '“{{field}}” holds something that this editor does not have. Use subheadings, lists, bold, italic and links to an address only.',
  'validation.slug':
    'Use lower-case letters, digits and hyphens only, such as oefenkansen-nederlands.',
  'validation.practice_fixed':
    'This implementation was published before. Ask VVSG to move it to another practice.',
  'validation.slug_taken':
    'The web address "{{slug}}" is already used by another document (a draft or something in the bin, perhaps). Choose another.',
  'validation.web_address': 'Enter a full web address that starts with https:// or http://.',
  'validation.wrong_type': 'This value does not have the right form.',
}
