import { Button, SelectInput } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { useState } from 'react'

import { API_CLIENTS } from '../../../collections/slugs'
import { Problem, TextLine } from '../accounts/TextLine'
import { useAsk } from '../accounts/useAsk'
import { ShownKey } from './ShownKey'

import '../accounts/index.css'

const SCOPES = ['published', 'preview'] as const

const YEAR = 365 * 24 * 60 * 60 * 1000

/** Asks which website reads what and until when, makes its key and shows it. */
export const NewKey = () => {
  const { isBusy, outcome, say, send } = useAsk()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<string>('published')
  const [until, setUntil] = useState(() => new Date(Date.now() + YEAR).toISOString().slice(0, 10))
  const { body, problems } = outcome
  const { key } = (body?.doc ?? {}) as { key?: string }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await send(`/api/${API_CLIENTS}`, { name, expiresAt: until, scope })
  }

  if (key) {
    return (
      <>
        <h2>{name}</h2>
        <ShownKey value={key} />
        <Button el="anchor" url={`/admin/collections/${API_CLIENTS}`}>
          {say('key.to_list')}
        </Button>
      </>
    )
  }
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)}>
      <p>{say('key.intro')}</p>
      <TextLine
        label={say('key.name')}
        name="name"
        onChange={setName}
        problem={problems.name}
        required
        value={name}
      />
      <SelectInput
        isClearable={false}
        label={say('key.scope')}
        name="scope"
        onChange={(option) => setScope(String((option as { value?: unknown }).value))}
        options={SCOPES.map((value) => ({ label: say(`key.scope.${value}`), value }))}
        path="scope"
        value={scope}
      />
      {problems.scope && <Problem text={problems.scope} />}
      <TextLine
        label={say('key.until')}
        name="expiresAt"
        onChange={setUntil}
        problem={problems.expiresAt}
        required
        type="date"
        value={until}
      />
      {problems[''] && <Problem text={problems['']} />}
      <div className="account-form__controls">
        <Button disabled={isBusy} type="submit">
          {say('key.create')}
        </Button>
      </div>
    </form>
  )
}
