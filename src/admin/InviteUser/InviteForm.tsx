'use client'

import { Button, SelectInput } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useState } from 'react'

import { ROLES } from '../../../access/roles'
import { Problem, TextLine } from '../accounts/TextLine'
import { useAsk } from '../accounts/useAsk'

import '../accounts/index.css'

type Option = { label: string; value: string }

const EMPTY = { city: '', email: '', name: '', role: 'contributor' }

/** Asks who is invited, as what, and sends the invitation. */
export const InviteForm = ({ cities }: { cities: Option[] }) => {
  const router = useRouter()
  const { isBusy, outcome, say, send } = useAsk()
  const [isOpen, setIsOpen] = useState(false)
  const [person, setPerson] = useState(EMPTY)
  const { body, problems } = outcome
  const set = (name: keyof typeof EMPTY) => (value: string) =>
    setPerson((before) => ({ ...before, [name]: value }))
  const choose = (name: keyof typeof EMPTY) => (option: unknown) => set(name)(valueOf(option))

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { city, name, ...rest } = person
    const isOfCity = person.role === 'contributor'
    const { body } = await send('/api/users/invite', {
      ...rest,
      ...(name && { name }),
      ...(isOfCity && city && { city }),
    })
    if (!body) return
    setPerson(EMPTY)
    router.refresh()
  }

  if (!isOpen) {
    return (
      <div className="invite-user">
        <Button buttonStyle="secondary" onClick={() => setIsOpen(true)} type="button">
          {say('account.invite.button')}
        </Button>
      </div>
    )
  }
  return (
    <form
      aria-label={say('account.invite.title')}
      className="account-form invite-user"
      onSubmit={(event) => void submit(event)}
    >
      <h2>{say('account.invite.title')}</h2>
      <p>
        {say('account.invite.intro')} {say('account.invite.again')}
      </p>
      <TextLine
        label={say('account.email')}
        name="invite-email"
        onChange={set('email')}
        problem={problems.email}
        required
        type="email"
        value={person.email}
      />
      <TextLine
        label={say('account.name')}
        name="invite-name"
        onChange={set('name')}
        problem={problems.name}
        value={person.name}
      />
      <SelectInput
        isClearable={false}
        label={say('account.role')}
        name="invite-role"
        onChange={choose('role')}
        options={ROLES.map((role) => ({ label: say(`account.role.${role}`), value: role }))}
        path="invite-role"
        value={person.role}
      />
      {problems.role && <Problem text={problems.role} />}
      {person.role === 'contributor' && (
        <SelectInput
          label={say('account.city')}
          name="invite-city"
          onChange={choose('city')}
          options={cities}
          path="invite-city"
          placeholder={say('account.city_choose')}
          required
          value={person.city}
        />
      )}
      {problems.city && <Problem text={problems.city} />}
      {problems[''] && <Problem text={problems['']} />}
      {typeof body?.message === 'string' && <p role="status">{body.message}</p>}
      <div className="account-form__controls">
        <Button disabled={isBusy} type="submit">
          {say('account.invite.send')}
        </Button>
        <Button buttonStyle="secondary" onClick={() => setIsOpen(false)} type="button">
          {say('account.close')}
        </Button>
      </div>
    </form>
  )
}

/** One option; a cleared list gives none. */
const valueOf = (option: unknown): string => {
  const { value } = (option ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : ''
}
