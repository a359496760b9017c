'use client'

import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { useState } from 'react'

import { Problem, TextLine } from '../accounts/TextLine'
import { useAsk } from '../accounts/useAsk'

import '../accounts/index.css'

/** Asks for an e-mail address. The answer is the same whether or not it has an account. */
export const ForgotPasswordForm = () => {
  const { isBusy, outcome, say, send } = useAsk()
  const [email, setEmail] = useState('')
  const { body, problems } = outcome

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await send('/api/users/forgot-password', { email })
  }

  if (body) return <p role="status">{say('account.done.forgot')}</p>
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)}>
      <p>{say('account.forgot.intro')}</p>
      <TextLine
        autoComplete="email"
        label={say('account.email')}
        name="email"
        onChange={setEmail}
        problem={problems.email}
        required
        type="email"
        value={email}
      />
      {problems[''] && <Problem text={problems['']} />}
      <Button disabled={isBusy} size="large" type="submit">
        {say('account.forgot.send')}
      </Button>
    </form>
  )
}
