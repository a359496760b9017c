import { nlEn } from '../../src/i18n'

/** The headings of the admin's menu. */
export const CONTENT = nlEn('Inhoud', 'Content')
export const REFERENCE = nlEn('Referentielijsten', 'Reference lists')
export const MANAGEMENT = nlEn('Beheer', 'Management')
