'use client'

import { Button, useAuth } from '@payloadcms/ui'

import { isContributor } from '../../../access/roles'
import { IMPLEMENTATIONS } from '../../../collections/slugs'
import { useSay } from '../review/useSay'

type Props = {
  /** The city proposes this practice itself: what it does goes along. */
  isFirst?: boolean
  practice: string
}

/** Invites a city to add itself to a practice. */
export const WeDoToo = ({ isFirst = false, practice }: Props) => {
  const { permissions, user } = useAuth()
  const { say } = useSay()
  if (!isContributor(user) || !permissions?.collections?.[IMPLEMENTATIONS]?.create) return null
  return (
    <div className="review-panel__invitation">
      <p>{say(isFirst ? 'admin.review.first_body' : 'admin.review.we_do_too_body')}</p>
      <Button
        buttonStyle={isFirst ? 'secondary' : 'primary'}
        el="link"
        id="action-we-do-too"
        margin={false}
        size="medium"
        to={`/admin/collections/${IMPLEMENTATIONS}/create?praktijk=${practice}`}
      >
        {say(isFirst ? 'admin.review.first' : 'admin.review.we_do_too')}
      </Button>
    </div>
  )
}
