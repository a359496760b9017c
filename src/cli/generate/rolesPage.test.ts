import { describe, expect, it } from '@jest/globals'

import { TABLE } from '../../../access/table'
import { TRANSITIONS } from '../../domain/review/transitions'
import { markdownTable, withBlock } from './markdown'
import { rolesPage } from './rolesPage'

const PAGE = `# Rollen

Vooraf
<!-- generated:roles -->oud<!-- /generated:roles -->
Daarna
<!-- generated:states -->
<!-- /generated:states -->
`

describe('the page about roles and review', () => {
  it('keeps what people wrote and replaces what stands between the markers', () => {
    const page = rolesPage(PAGE)
    expect(page).toContain('Vooraf')
    expect(page).toContain('Daarna')
    expect(page).not.toContain('oud<')
    expect(rolesPage(page)).toBe(page)
  })

  it('has a row for each operation of the table', () => {
    const [, roles = ''] = rolesPage(PAGE).split('generated:roles -->')
    expect(roles.split('\n').filter((line) => /^\| (?!handeling)[a-z]/.test(line))).toHaveLength(
      TABLE.length,
    )
    expect(roles).toMatch(/\| publiceren +\| nee +\| nee +\| nee +\| nee +\| ja/)
  })

  it('has an arrow for each step of a submission', () => {
    const page = rolesPage(PAGE)
    for (const { from, to } of TRANSITIONS) {
      for (const state of from) {
        expect(page).toContain(`${state ?? '[*]'} --> ${to === 'same' ? state : to} : `)
      }
    }
    expect(page).toContain('submitted : ingediend')
    expect(page).toContain('published --> [*]')
  })

  it('is refused without its markers', () => {
    expect(() => withBlock('# Niets', 'roles', '')).toThrow('generated:roles')
  })
})

describe('a table of a page', () => {
  it('is padded', () => {
    expect(
      markdownTable([
        ['a', 'bcd'],
        ['ef', 'g'],
      ]),
    ).toBe('| a   | bcd |\n| --- | --- |\n| ef  | g   |')
  })
})
