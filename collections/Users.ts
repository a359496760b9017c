import type { Field } from 'payload'

import { adminsOnly, HIDDEN_FIELD, never, selfOrAdminsField } from '../access/fields'
import { admins, loggedIn, nobody, selfOrAdmins, selfOrStaff } from '../access/policies'
import { isAdmin } from '../access/roles'
import type { GuardedCollection } from '../access/types'
import { keyStrategy } from '../hooks/apiClients/keyStrategy'
import {
  recordAccount,
  recordAccountPurge,
  rememberAccount,
  rememberAccountBeforeDelete,
} from '../hooks/audit/recordAccounts'
import { noteLogin } from '../hooks/audit/recordLoginFailures'
import { checkPassword } from '../hooks/users/checkPassword'
import { closeOwnReset } from '../hooks/users/closeOwnReset'
import { endSessions } from '../hooks/users/endSessions'
import { evenOutLogin, refuseLogin } from '../hooks/users/guardLogin'
import { keepLastAdmin, keepLastAdminOnDelete } from '../hooks/users/keepLastAdmin'
import { requireCityOfContributor } from '../hooks/users/requireCityOfContributor'
import { requireCurrentPassword } from '../hooks/users/requireCurrentPassword'
import { revokeLink } from '../hooks/users/revokeLink'
import { nlEn } from '../src/i18n'
import { MANAGEMENT } from './shared/groups'
import { CITIES, USERS } from './slugs'

/** Staff reads the names of others, and nothing else of them. */
const ADMIN_FIELD = { create: adminsOnly, read: selfOrAdminsField, update: adminsOnly }

/** Kept by the actions of accounts; nobody reads it over an API. */
const hiddenField = (
  name: string,
  type: 'date' | 'text',
  label: ReturnType<typeof nlEn>,
  { index = false } = {},
): Field => ({ name, type, access: HIDDEN_FIELD, hidden: true, index, label }) as Field

const TWO_HOURS = 2 * 60 * 60

/**
 * The people who log in.
 *
 * @param secureCookies true when the site is served over https
 */
export const createUsers = ({ secureCookies }: { secureCookies: boolean }): GuardedCollection => ({
  slug: USERS,
  access: {
    admin: loggedIn,
    create: admins,
    delete: admins,
    read: selfOrStaff,
    readVersions: nobody,
    unlock: nobody,
    update: selfOrAdmins,
  },
  admin: {
    components: { beforeListTable: ['/src/admin/InviteUser#InviteUser'] },
    defaultColumns: ['name', 'email', 'role', 'city'],
    description: nlEn(
      'Wie zich kan aanmelden: medewerkers van steden en gemeenten, en VVSG.',
      'Who can log in: staff of cities and municipalities, and VVSG.',
    ),
    group: MANAGEMENT,
    hidden: ({ user }) => !isAdmin(user),
    listSearchableFields: ['name', 'email'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    useAsTitle: 'name',
  },
  auth: {
    cookies: { sameSite: 'Lax', secure: secureCookies },
    // Payload books that interval in a write of its own, outside the transaction that it has just
    // opened: on SQLite, with one writer at a time, that waits for itself and holds up all others.
    forgotPassword: { minRequestInterval: 0 },
    // A lock lets anybody shut a colleague out by guessing, and its bookkeeping tells known addresses
    // from unknown ones. The server slows down who guesses: src/server/throttle.
    maxLoginAttempts: 0,
    // Asked before the session of an account. Here and not with the keys: a key logs in nowhere, so that
    // collection has no routes, mutations and fields of an account.
    strategies: [keyStrategy],
    tokenExpiration: TWO_HOURS,
  },
  custom: { publicQuery: { sort: ['name'], where: { id: 'id' } } },
  defaultPopulate: { name: true },
  defaultSort: 'name',
  disableDuplicate: true,
  fields: [
    // Payload's own field: whoever changed the address could ask for a forgotten password there.
    {
      name: 'email',
      type: 'email',
      access: { read: selfOrAdminsField, update: adminsOnly },
      admin: {
        description: nlEn('Om je aan te melden en mails te krijgen.', 'To log in and get mails.'),
      },
      label: nlEn('E-mailadres', 'E-mail address'),
    },
    {
      name: 'name',
      type: 'text',
      admin: { description: nlEn('Voornaam en naam.', 'First and last name.') },
      label: nlEn('Naam', 'Name'),
      maxLength: 120,
      required: true,
    },
    {
      name: 'role',
      type: 'select',
      access: ADMIN_FIELD,
      admin: {
        description: nlEn(
          'Een medewerker schrijft voor één stad of gemeente. Een moderator van VVSG leest na en publiceert. Een beheerder beheert ook gebruikers en steden.',
          'A contributor writes for one city or municipality. A moderator of VVSG reviews and publishes. An administrator also manages users and cities.',
        ),
      },
      defaultValue: 'contributor',
      index: true,
      label: nlEn('Rol', 'Role'),
      options: [
        {
          label: nlEn('Medewerker van een stad of gemeente', 'Contributor'),
          value: 'contributor',
        },
        { label: nlEn('Moderator (VVSG)', 'Moderator (VVSG)'), value: 'moderator' },
        { label: nlEn('Beheerder (VVSG)', 'Administrator (VVSG)'), value: 'admin' },
      ],
      required: true,
    },
    {
      name: 'city',
      type: 'relationship',
      access: ADMIN_FIELD,
      admin: {
        allowCreate: false,
        allowEdit: false,
        condition: (data) => data.role === 'contributor',
        description: nlEn(
          'De stad of gemeente waarvoor deze medewerker schrijft.',
          'The city or municipality that this person writes for.',
        ),
      },
      index: true,
      label: nlEn('Stad of gemeente', 'City or municipality'),
      relationTo: CITIES,
    },
    {
      name: 'suspended',
      type: 'checkbox',
      access: ADMIN_FIELD,
      admin: {
        condition: (_, __, { user }) => isAdmin(user),
        description: nlEn(
          'Wie geschorst is, kan zich niet aanmelden. Wie nu aangemeld is, wordt meteen afgemeld.',
          'Who is suspended cannot log in. Who is logged in now is logged out at once.',
        ),
      },
      defaultValue: false,
      label: nlEn('Geschorst', 'Suspended'),
    },
    {
      name: 'mailPreference',
      type: 'select',
      access: { create: adminsOnly, read: selfOrAdminsField, update: selfOrAdminsField },
      admin: {
        description: nlEn(
          'Een mail bij elk bericht, of één overzicht per dag.',
          'A mail for each message, or one overview a day.',
        ),
      },
      defaultValue: 'each',
      label: nlEn('Mails', 'Mails'),
      options: [
        { label: nlEn('Meteen, bij elk bericht', 'At once, for each message'), value: 'each' },
        { label: nlEn('Eén overzicht per dag', 'One overview a day'), value: 'daily' },
      ],
    },
    // The link by which somebody sets a password: its hash alone is kept.
    hiddenField('passwordLinkHash', 'text', nlEn('Link (hash)', 'Link (hash)'), { index: true }),
    hiddenField('invitedBy', 'text', nlEn('Uitgenodigd door', 'Invited by')),
    hiddenField('passwordLinkExpiresAt', 'date', nlEn('Link geldig tot', 'Link valid until')),
    hiddenField('invitedAt', 'date', nlEn('Uitgenodigd op', 'Invited at')),
    hiddenField('acceptedAt', 'date', nlEn('Aanvaard op', 'Accepted at')),
    {
      name: 'currentPassword',
      type: 'text',
      access: { create: never },
      admin: {
        components: { Field: '/src/admin/CurrentPassword#CurrentPassword' },
        condition: (_data, _siblings, { operation }) => operation === 'update',
        description: nlEn(
          'Alleen nodig om een wachtwoord te wijzigen: het wachtwoord waarmee jij je nu aanmeldt.',
          'Only needed to change a password: the one that you log in with now.',
        ),
      },
      label: nlEn('Je huidige wachtwoord', 'Your current password'),
      // Compared and forgotten: hooks/users/requireCurrentPassword.
      virtual: true,
    },
  ],
  hooks: {
    afterChange: [recordAccount],
    afterDelete: [recordAccountPurge],
    beforeChange: [
      requireCityOfContributor,
      keepLastAdmin,
      endSessions,
      revokeLink,
      rememberAccount,
    ],
    beforeDelete: [keepLastAdminOnDelete, rememberAccountBeforeDelete],
    beforeLogin: [refuseLogin],
    beforeOperation: [closeOwnReset, evenOutLogin, noteLogin],
    beforeValidate: [checkPassword, requireCurrentPassword],
  },
  labels: { plural: nlEn('Gebruikers', 'Users'), singular: nlEn('Gebruiker', 'User') },
})
