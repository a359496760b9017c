import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useSay } from '../review/useSay'

/** A key, this once. */
export const ShownKey = ({ value }: { value: string }) => {
  const { say } = useSay()
  const [isCopied, setIsCopied] = useState(false)

  const copy = async (): Promise<void> => {
    // Only where the page is served over https, or on this machine.
    await navigator.clipboard?.writeText(value)
    setIsCopied(Boolean(navigator.clipboard))
  }

  return (
    <div className="account-form" role="status">
      <p>{say('key.made')}</p>
      <p>
        <code className="account-form__key" id="new-key">
          {value}
        </code>
      </p>
      <p>{say('key.help')}</p>
      <div className="account-form__controls">
        <Button buttonStyle="secondary" onClick={() => void copy()} type="button">
          {say(isCopied ? 'key.copied' : 'key.copy')}
        </Button>
      </div>
    </div>
  )
}
