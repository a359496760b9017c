'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'

import { isAdmin } from '../../../access/roles'
import { ReviewRefusal } from '../review/client'
import { TextStep } from '../review/steps/TextStep'
import { useSay } from '../review/useSay'

import './index.css'

/**
 * Removes a document in the bin for good, with the reason that the server asks for. It stands in the
 * place of the framework's own button, which cannot pass one on.
 */
export const PurgeButton = () => {
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const router = useRouter()
  const { language, say } = useSay()
  if (!isTrashed || !collectionSlug || id === undefined || !isAdmin(user)) return null

  const purge = async (reason: string): Promise<void> => {
    const query = new URLSearchParams({ reason, trash: 'true' })
    const answer = await fetch(`/api/${collectionSlug}/${id}?${query}`, {
      credentials: 'include',
      headers: { 'Accept-Language': language },
      method: 'DELETE',
    }).catch(() => undefined)
    if (!answer?.ok) {
      const json = (await answer?.json().catch(() => undefined)) as
        { errors?: { message?: string }[] } | undefined
      throw new ReviewRefusal(json?.errors?.[0]?.message ?? say('admin.review.no_answer'))
    }
    router.push(
      formatAdminURL({
        adminRoute: config.routes.admin,
        path: `/collections/${collectionSlug}/trash`,
      }),
    )
  }

  return (
    <div className="purge-button">
      <TextStep
        body={say('admin.purge.body')}
        isGrave
        isRequired
        label={say('admin.purge.label')}
        name="purge"
        onConfirm={purge}
        textLabel={say('admin.purge.reason')}
        whatIsMissing={say('admin.purge.missing')}
      />
    </div>
  )
}
