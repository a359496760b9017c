'use client'

import { FieldDescription, PasswordField, withCondition } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

/** The server compares it. */
const anything = () => true as const

/** Asks for the password of whoever is logged in, without showing it. */
const Field = ({ field, path }: TextFieldClientProps) => (
  <div className="field-type">
    <PasswordField
      autoComplete="current-password"
      field={{ name: field.name, ...(field.label && { label: field.label }) }}
      path={path}
      validate={anything}
    />
    {field.admin?.description && (
      <FieldDescription description={field.admin.description} path={path} />
    )}
  </div>
)

export const CurrentPassword = withCondition(Field)
