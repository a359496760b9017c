import type { ValidationFieldError } from 'payload'
import { beforeChangeTraverseFields, deepCopyObjectSimple, ValidationError } from 'payload'

import { say } from '../../i18n'
import type { Submitted } from './group'
import type { Scope } from './types'

/** What the product fills in by itself, from what somebody has yet to write. */
const FILLED_IN = new Set(['slug'])

/**
 * Refuses to submit a text that could not go online as it is: whoever wrote it is told what is
 * missing, and not VVSG when it approves.
 *
 * @throws 400 `validation_failed`, with the path of each field that is not complete
 */
export const assertComplete = async (
  scope: Scope,
  documents: readonly Submitted[],
): Promise<void> => {
  const { req } = scope
  for (const document of documents) {
    const errors = await faultsOf(scope, document)
    if (errors.length === 0) continue
    const { id, collection } = document
    const error = new ValidationError({ id, collection, errors, req }, req.t)
    error.message = say(req, 'review.not_complete', {
      fields: errors.map(nameOf).join('; '),
      title: document.latest.version.title || say(req, 'review.untitled'),
    })
    throw error
  }
}

const nameOf = ({ label, path }: ValidationFieldError): string =>
  typeof label === 'string' && label ? label : path

/** The rules of the fields, as publishing asks them; nothing is written. */
const faultsOf = async (
  { payload, req }: Scope,
  { id, collection, latest }: Submitted,
): Promise<ValidationFieldError[]> => {
  const { config } = payload.collections[collection]
  const text = (): Record<string, unknown> => deepCopyObjectSimple(latest.version)
  const data = text()
  const doc = text()
  const docWithLocales = text()
  const errors: ValidationFieldError[] = []
  await beforeChangeTraverseFields({
    id,
    collection: config,
    context: {},
    data,
    doc,
    docWithLocales,
    errors,
    fieldLabelPath: '',
    fields: config.fields,
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: true,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: data,
    siblingDoc: doc,
    siblingDocWithLocales: docWithLocales,
  })
  return errors.filter(({ path }) => !FILLED_IN.has(path))
}
