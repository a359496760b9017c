'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
  useTranslation,
} from '@payloadcms/ui'
import type { FieldDiffClientProps, SelectFieldClient } from 'payload'

/**
 * A choice in two versions, in words. What was not chosen is empty, where the framework writes “null”
 * (3.90.2).
 */
export const ChoiceDiff = ({
  comparisonValue,
  field,
  nestingLevel,
  versionValue,
}: FieldDiffClientProps<SelectFieldClient>) => {
  const { i18n } = useTranslation()
  const wordsOf = (value: unknown): string => {
    const option = field.options.find((each) => typeof each !== 'string' && each.value === value)
    const label = option && typeof option !== 'string' ? getTranslation(option.label, i18n) : ''
    return `<p>${escapeDiffHTML(typeof label === 'string' ? label : '')}</p>`
  }
  const { From, To } = getHTMLDiffComponents({
    fromHTML: wordsOf(comparisonValue),
    postProcess: unescapeDiffHTML,
    toHTML: wordsOf(versionValue),
    tokenizeByCharacter: false,
  })
  return (
    <FieldDiffContainer
      From={From}
      i18n={i18n}
      label={{ ...(field.label && { label: field.label }) }}
      {...(nestingLevel !== undefined && { nestingLevel })}
      To={To}
    />
  )
}
