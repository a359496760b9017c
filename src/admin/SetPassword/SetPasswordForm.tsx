'use client'

import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { useState } from 'react'

import { PASSWORD_MIN } from '../../domain/accounts/passwordLength'
import { Problem, TextLine } from '../accounts/TextLine'
import { useAsk } from '../accounts/useAsk'

import '../accounts/index.css'

/** Asks for a password, twice, and sets it with the token of a link. */
export const SetPasswordForm = ({ token }: { token: string }) => {
  const { isBusy, outcome, say, send, show } = useAsk()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const { body, problems } = outcome

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (password !== repeated) return show({ repeat: say('account.password.different') })
    await send('/api/users/set-password', { password, token })
  }

  if (!token) return <p role="alert">{say('account.password.missing_link')}</p>
  if (body) {
    return (
      <div className="account-form">
        <p role="status">{say('account.done.password')}</p>
        <Button el="anchor" size="large" url="/admin/login">
          {say('account.back_to_login')}
        </Button>
      </div>
    )
  }
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)}>
      <p>{say('account.password.intro', { min: PASSWORD_MIN })}</p>
      <TextLine
        autoComplete="new-password"
        label={say('account.password')}
        name="password"
        onChange={setPassword}
        problem={problems.password}
        required
        type="password"
        value={password}
      />
      <TextLine
        autoComplete="new-password"
        label={say('account.password.repeat')}
        name="repeat"
        onChange={setRepeated}
        problem={problems.repeat}
        required
        type="password"
        value={repeated}
      />
      {(problems[''] ?? problems.token) && <Problem text={problems[''] ?? problems.token ?? ''} />}
      <Button disabled={isBusy} size="large" type="submit">
        {say('account.password.set')}
      </Button>
    </form>
  )
}
