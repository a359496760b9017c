'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import { message } from '../../i18n'

/** What the framework's upload form says in English only. */
const FRAMEWORK_TEXT = 'A file is required.'

/** Puts the framework's remark about a missing file in the language of the reader. */
export const FileRequired = () => {
  const { i18n } = useTranslation()
  const said = useFormFields(([fields]) => fields.file?.errorMessage)
  const dispatch = useFormFields(([, change]) => change)
  useEffect(() => {
    if (said !== FRAMEWORK_TEXT) return
    const errorMessage = message(i18n.language, 'admin.file_required')
    dispatch({ errorMessage, path: 'file', type: 'UPDATE' })
  }, [dispatch, i18n.language, said])
  return null
}
