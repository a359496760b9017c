import type { accountsNl } from './accountsNl'

/** What the product says about accounts and keys, in English. */
export const accountsEn: Record<keyof typeof accountsNl, string> = {
  'account.back_to_login': 'Back to logging in',
  'account.city': 'City or municipality',
  'account.city_choose': 'Choose a city or municipality',
  'account.close': 'Close',
  'account.done.forgot':
    'If this e-mail address belongs to an account, you will get a mail with a link to choose a new password. Look among your unwanted mail too.',
  'account.done.invite':
    '{{email}} gets a mail with a link to choose a password. The link works for 7 days.',
  'account.done.password': 'Your password is set. You can log in now.',
  'account.email': 'E-mail address',
  'account.forgot.intro':
    'Enter your e-mail address. You get a mail with a link to choose a new password.',
  'account.forgot.send': 'Mail me a link',
  'account.forgot.title': 'Forgotten password',
  'account.invite.again':
    'Did somebody not come yet? Invite the same address again: the earlier link then no longer works.',
  'account.invite.button': 'Invite',
  'account.invite.intro': 'Whoever you invite gets a mail with a link to choose a password.',
  'account.invite.send': 'Send the invitation',
  'account.invite.title': 'Invite somebody',
  'account.name': 'Name',
  'account.no_answer': 'The server does not answer. Try again later.',
  'account.password': 'New password',
  'account.password.different': 'The two passwords differ.',
  'account.password.intro':
    'At least {{min}} characters. A sentence of a few words is easy to remember.',
  'account.password.missing_link': 'This page opens with the link of a mail.',
  'account.password.repeat': 'The same password again',
  'account.password.set': 'Set the password',
  'account.password.title': 'Choose a password',
  'account.role': 'Role',
  'account.role.admin': 'Administrator (VVSG)',
  'account.role.contributor': 'Contributor of a city or municipality',
  'account.role.moderator': 'Moderator of VVSG',
  'error.account_exists':
    'There is an account for {{email}} already, in use or suspended. Whoever forgot the password can ask for a new one.',
  'error.invalid_api_key':
    'This API key does not exist, was revoked or has expired. Ask VVSG for another one.',
  'error.key_only_reads': 'An API key only reads.',
  'error.link_invalid':
    'This link does not work (any more): it was used, replaced or has expired. Ask for another by “Forgotten password”, or ask VVSG for another invitation.',
  'error.too_many_requests': 'Too many requests one after another. Try again later.',
  'key.copied': 'Copied',
  'key.copy': 'Copy the key',
  'key.create': 'Make the key',
  'key.done.rotate': 'The new key takes the place of the earlier one, which no longer works.',
  'key.help': 'Send it as a header: Authorization: api-clients API-Key <key>',
  'key.intro': 'A key lets a website read, and never write. It is shown once.',
  'key.made': 'This is the key. Keep it now: it is not shown again.',
  'key.name': 'Name of the website, and who looks after it',
  'key.rotate': 'Replace the key',
  'key.rotate_intro':
    'Did the key leak or get lost? A new one replaces it: the earlier one then no longer works.',
  'key.scope': 'Reads',
  'key.scope.preview': 'What is in review too',
  'key.scope.published': 'What is published',
  'key.to_list': 'To the list',
  'key.until': 'Valid until',
}
