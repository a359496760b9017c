import type { TextFieldSingleValidation } from 'payload'

import type { AltProblem } from '../../src/domain/images/altText'
import { ALT_MAX, ALT_MIN, altProblem } from '../../src/domain/images/altText'
import { languageOf } from '../../src/i18n'

const MESSAGES: Record<AltProblem, { en: string; nl: string }> = {
  'file-name': {
    en: 'This is the name of a file. Describe what is to be seen in the image.',
    nl: 'Dit is de naam van een bestand. Beschrijf wat er op de afbeelding te zien is.',
  },
  missing: {
    en: 'Describe what is to be seen in the image, for people who do not see it.',
    nl: 'Beschrijf wat er op de afbeelding te zien is, voor wie ze niet ziet.',
  },
  'says-nothing': {
    en: 'This only says that there is an image. Describe what is to be seen in it.',
    nl: 'Dit zegt alleen dat er een afbeelding is. Beschrijf wat erop te zien is.',
  },
  'too-long': {
    en: `Keep the description to ${ALT_MAX} characters; what needs more room belongs in the text.`,
    nl: `Hou de beschrijving op ${ALT_MAX} tekens; wat meer plaats vraagt, hoort in de tekst.`,
  },
  'too-short': {
    en: `Describe the image in at least ${ALT_MIN} characters.`,
    nl: `Beschrijf de afbeelding met minstens ${ALT_MIN} tekens.`,
  },
}

/** Accepts a text alternative that says what is to be seen. */
export const validateAlt: TextFieldSingleValidation = (value, { req }) => {
  const problem = altProblem(value)
  return problem ? MESSAGES[problem][languageOf(req)] : true
}
