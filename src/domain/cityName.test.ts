import { describe, expect, it } from '@jest/globals'

import { cityKey } from './cityName'

describe('cityKey', () => {
  it.each(['Sint-Niklaas', 'Sint- Niklaas', ' SINT\u00a0NIKLAAS', 'sint‐niklaas:', 'Sínt Niklaas'])(
    'gives %j the key of Sint-Niklaas',
    (name) => {
      expect(cityKey(name)).toBe('sintniklaas')
    },
  )

  it('ignores quotes and the Unicode form of letters', () => {
    expect(cityKey("'s-Gravenvoeren")).toBe(cityKey('’s Gravenvoeren'))
    expect(cityKey('Eé')).toBe(cityKey('Ee\u0301'))
  })

  it('keeps names apart and is empty without letters', () => {
    expect(cityKey('Ham')).not.toBe(cityKey('Hamme'))
    expect(cityKey(' - 12')).toBe('')
  })
})
