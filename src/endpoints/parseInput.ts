import type { CollectionSlug, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { invalidInput } from '../actions/invalidInput'
import { say } from '../i18n'
import type { MessageKey } from '../i18n'

type Issue = z.core.$ZodIssue

/**
 * What somebody sent, in the form that the schema gives it.
 *
 * @throws 400 `validation_failed` with a path and a sentence for each fault
 */
export const parseInput = <Value>(
  req: PayloadRequest,
  schema: z.ZodType<Value>,
  input: unknown,
  collection: CollectionSlug,
): Value => {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const errors = result.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({ message: say(req, keyOf(issue)), path })),
  )
  throw invalidInput(req, collection, errors)
}

const pathsOf = (issue: Issue): string[] => {
  const names = issue.code === 'unrecognized_keys' ? issue.keys : ['']
  return names.map((name) => [...issue.path, ...(name ? [name] : [])].join('.'))
}

/** What has too much of it, or nothing at all; a number can only be wrong. */
const TOO_BIG: Readonly<Record<string, MessageKey>> = {
  array: 'input.too_many',
  string: 'input.too_long',
}

const keyOf = (issue: Issue): MessageKey => {
  switch (issue.code) {
    case 'invalid_format':
      return issue.format === 'email' ? 'input.email' : 'input.date'
    case 'invalid_type':
      return issue.input === undefined ? 'input.missing' : 'input.invalid'
    case 'too_big':
      return TOO_BIG[issue.origin] ?? 'input.invalid'
    case 'too_small':
      return issue.origin in TOO_BIG ? 'input.missing' : 'input.invalid'
    case 'unrecognized_keys':
      return 'input.unknown'
    default:
      return 'input.invalid'
  }
}
