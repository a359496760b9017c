'use client'

import { Button, useAuth } from '@payloadcms/ui'

import { isContributor } from '../../../access/roles'
import { IMPLEMENTATIONS } from '../../../collections/slugs'
import { useSay } from '../review/useSay'

/** Invites a city to add itself to a practice that is online. */
export const WeDoToo = ({ practice }: { practice: string }) => {
  const { permissions, user } = useAuth()
  const { say } = useSay()
  if (!isContributor(user) || !permissions?.collections?.[IMPLEMENTATIONS]?.create) return null
  return (
    <div className="review-panel__invitation">
      <p>{say('admin.review.we_do_too_body')}</p>
      <Button
        el="link"
        id="action-we-do-too"
        margin={false}
        size="medium"
        to={`/admin/collections/${IMPLEMENTATIONS}/create?praktijk=${practice}`}
      >
        {say('admin.review.we_do_too')}
      </Button>
    </div>
  )
}
