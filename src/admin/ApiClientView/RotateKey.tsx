import { Button } from '@payloadcms/ui'

import { API_CLIENTS } from '../../../collections/slugs'
import { Problem } from '../accounts/TextLine'
import { useAsk } from '../accounts/useAsk'
import { ShownKey } from './ShownKey'

import '../accounts/index.css'

/** Replaces the key of a website by another one. */
export const RotateKey = ({ id }: { id: string }) => {
  const { isBusy, outcome, say, send } = useAsk()
  const { body, problems } = outcome
  const { key } = (body?.doc ?? {}) as { key?: string }
  if (key) return <ShownKey value={key} />
  return (
    <div className="account-form">
      <p>{say('key.rotate_intro')}</p>
      {problems[''] && <Problem text={problems['']} />}
      <div className="account-form__controls">
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          onClick={() => void send(`/api/${API_CLIENTS}/${id}/rotate`, {})}
          type="button"
        >
          {say('key.rotate')}
        </Button>
      </div>
    </div>
  )
}
