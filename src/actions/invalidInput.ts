import type { CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'

/** 400: fields of the request that are wrong, each with its path. */
export const invalidInput = (
  req: PayloadRequest,
  collection: CollectionSlug,
  errors: { message: string; path: string }[],
): ValidationError => {
  const error = new ValidationError({ collection, errors, req }, req.t)
  error.message = errors.map(({ message }) => message).join(' ')
  return error
}
