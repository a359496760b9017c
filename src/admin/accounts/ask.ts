import { message } from '../../i18n'

type Refused = { data?: { errors?: { message?: string; path?: string }[] }; message?: string }

export type Outcome = {
  /** What the server answered, when it did what was asked. */
  body?: Record<string, unknown>
  /** What is wrong, by the field it is wrong with; the empty name is the whole. */
  problems: Record<string, string>
}

/** Posts JSON to the API, and gives each refusal to the field that it is about. */
export const ask = async (
  path: string,
  { body, language }: { body: unknown; language: string },
): Promise<Outcome> => {
  const answer = await fetch(path, {
    body: JSON.stringify(body),
    credentials: 'include',
    headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
    method: 'POST',
  }).catch(() => undefined)
  const json = (await answer?.json().catch(() => undefined)) as
    (Record<string, unknown> & { errors?: Refused[] }) | undefined
  if (answer?.ok && json) return { body: json, problems: {} }
  const [first] = json?.errors ?? []
  const faults = (first?.data?.errors ?? []).filter(({ path }) => path)
  if (faults.length > 0) {
    return {
      problems: Object.fromEntries(faults.map(({ message = '', path = '' }) => [path, message])),
    }
  }
  return { problems: { '': first?.message ?? message(language, 'account.no_answer') } }
}
