'use client'

import { useEffect, useState } from 'react'

import type { ReviewRequest } from '../../payload-types'
import { moment } from './dates'
import { useSay } from './useSay'
import { pinnedOf } from './versions'
import type { Pinned } from './versions'

type Saved = { newerAt?: string; savedAt: string }

type Row = { id: string; updatedAt: string }

const read = async (path: string): Promise<unknown> => {
  const answer = await fetch(`/api/${path}`, { credentials: 'include' })
  return answer.ok ? ((await answer.json()) as unknown) : undefined
}

/** When the submitted version was saved, and whether there is a newer one. */
const savedOf = async ({ collection, id, versionId }: Pinned): Promise<Saved | undefined> => {
  const only = 'depth=0&select[updatedAt]=true'
  const [pinned, latest] = await Promise.all([
    read(`${collection}/versions/${versionId}?${only}`) as Promise<Row | undefined>,
    read(
      `${collection}/versions?${only}&limit=1&sort=-updatedAt&where[parent][equals]=${id}`,
    ) as Promise<{ docs: Row[] } | undefined>,
  ])
  if (!pinned) return undefined
  const newest = latest?.docs[0]
  return {
    savedAt: pinned.updatedAt,
    ...(newest && newest.id !== versionId && { newerAt: newest.updatedAt }),
  }
}

/** Names the versions that an approval publishes, and what was saved since. */
export const PinnedVersions = ({ review }: { review: ReviewRequest }) => {
  const { language, say } = useSay()
  const [saved, setSaved] = useState<Record<string, Saved | undefined>>({})

  useEffect(() => {
    let isShown = true
    const load = async (): Promise<void> => {
      const pinned = pinnedOf(review)
      const found = await Promise.all(pinned.map(savedOf))
      if (!isShown) return
      setSaved(Object.fromEntries(pinned.map(({ id }, index) => [id, found[index]])))
    }
    void load()
    return () => {
      isShown = false
    }
  }, [review])

  return (
    <ul className="review-list">
      {pinnedOf(review).map(({ id, title }) => {
        const { newerAt, savedAt = '' } = saved[id] ?? {}
        return (
          <li key={id}>
            {savedAt
              ? say('admin.review.pinned', { date: moment(language, savedAt), title })
              : title}
            {newerAt && (
              <strong className="review-list__note">
                {say('admin.review.newer', { date: moment(language, newerAt) })}
              </strong>
            )}
          </li>
        )
      })}
    </ul>
  )
}
