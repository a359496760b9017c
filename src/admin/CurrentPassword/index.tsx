'use client'

import {
  FieldDescription,
  PasswordField,
  useFormFields,
  useTranslation,
  withCondition,
} from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { Problem } from '../accounts/TextLine'

import '../accounts/index.css'

/** The server compares it. */
const anything = () => true as const

/**
 * What the server said about the new password. The framework closes the fields for it after each save,
 * and what was wrong with them goes out of sight (3.90.2).
 */
const useRefusal = (): string | undefined => {
  const { t } = useTranslation()
  const said = useFormFields(([fields]) =>
    fields.password?.valid === false ? fields.password.errorMessage : undefined,
  )
  return said === t('validation:required') ? undefined : said
}

/** Asks for the password of whoever is logged in, without showing it. */
const Field = ({ field, path }: TextFieldClientProps) => (
  <div className="field-type">
    <Refusal />
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

const Refusal = () => {
  const refusal = useRefusal()
  return refusal ? <Problem text={refusal} /> : null
}

export const CurrentPassword = withCondition(Field)
