import { useCallback, useEffect, useSyncExternalStore } from 'react'

import { message } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'

const BASE = '/api/review-requests'

/** What somebody may do with a document or a submission now, as the server says. */
export type ReviewInfo = {
  actions: string[]
  /** Why something may not be done, in the reader's language. */
  reasons?: Record<string, string>
  review: null | ReviewRequest
}

/** Where to ask: for a document (`for/practices/…`) or for a submission (`…/actions`). */
export type InfoPath = string | undefined

const infos = new Map<string, ReviewInfo>()
const asked = new Map<string, Promise<void>>()
const listeners = new Set<() => void>()

/** A refusal of the server, in its own words. */
export class ReviewRefusal extends Error {}

type Call = { body?: unknown; language: string; path: string }

const ask = async ({ body, language, path }: Call): Promise<unknown> => {
  const answer = await fetch(`${BASE}/${path}`, {
    credentials: 'include',
    headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body), method: 'POST' }),
  }).catch(() => undefined)
  const json = (await answer?.json().catch(() => undefined)) as
    { errors?: { message?: string }[] } | undefined
  if (answer?.ok) return json
  throw new ReviewRefusal(json?.errors?.[0]?.message ?? message(language, 'admin.review.no_answer'))
}

/**
 * Takes a step.
 *
 * @param path below `/api/review-requests`
 * @returns what the server says about it
 * @throws {ReviewRefusal} with the sentence of the server
 */
export const takeStep = async (call: Call & { body: unknown }): Promise<string | undefined> => {
  const { message: said } = (await ask(call)) as { message?: string }
  return said
}

const load = (path: string, language: string): Promise<void> => {
  const running = asked.get(path)
  if (running) return running
  const loading = ask({ language, path })
    .then((info) => {
      infos.set(path, info as ReviewInfo)
    })
    .catch(() => {
      infos.delete(path)
    })
    .finally(() => {
      asked.delete(path)
      for (const listener of listeners) listener()
    })
  asked.set(path, loading)
  return loading
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * What the reader may do, shared by all components of a page.
 *
 * @param changed asks again when it changes
 */
export const useReviewInfo = (
  path: InfoPath,
  { changed, language }: { changed?: unknown; language: string },
): { info: ReviewInfo | undefined; reload: () => Promise<void> } => {
  const info = useSyncExternalStore(
    subscribe,
    () => (path ? infos.get(path) : undefined),
    () => undefined,
  )
  const reload = useCallback(
    () => (path ? load(path, language) : Promise.resolve()),
    [language, path],
  )
  useEffect(() => {
    void reload()
  }, [changed, reload])
  return { info, reload }
}
