import { describe, expect, it } from '@jest/globals'

import { decide } from './decide'

const UNTOUCHED = {
  currentHash: 'imported',
  hasDetails: false,
  hasOtherEdits: false,
  importHash: 'imported',
  isPublished: false,
  newHash: 'imported',
  publish: false,
}
const CHANGED_FILE = { ...UNTOUCHED, newHash: 'new' }
const EDITED = { ...UNTOUCHED, currentHash: 'edited' }
const BY_HAND = { ...EDITED, importHash: undefined, newHash: 'new' }

describe('decide', () => {
  it('does nothing for the same file', () => {
    expect(decide(UNTOUCHED)).toEqual({ action: 'none', isHeldBack: false })
  })

  it('does nothing for the same file when the document was edited', () => {
    expect(decide(EDITED)).toEqual({ action: 'none', isHeldBack: false })
  })

  it('writes a changed file over what nobody edited', () => {
    expect(decide(CHANGED_FILE).action).toBe('write')
    expect(decide({ ...CHANGED_FILE, publish: true }).action).toBe('publish')
  })

  it('refuses a changed file where somebody edited', () => {
    expect(decide({ ...EDITED, newHash: 'new' }).action).toBe('conflict')
    expect(decide({ ...EDITED, newHash: 'new', publish: true }).action).toBe('conflict')
  })

  it('refuses a file over a document that was made by hand, unless it says the same', () => {
    expect(decide(BY_HAND).action).toBe('conflict')
    expect(decide({ ...BY_HAND, newHash: 'edited' }).action).toBe('none')
  })

  it('does nothing when the document already says what the file says', () => {
    expect(decide({ ...EDITED, newHash: 'edited' }).action).toBe('none')
  })

  it('publishes a draft that nobody edited, and leaves a published one alone', () => {
    expect(decide({ ...UNTOUCHED, publish: true }).action).toBe('publish')
    expect(decide({ ...UNTOUCHED, isPublished: true, publish: true }).action).toBe('none')
  })

  it('never publishes what somebody edited', () => {
    expect(decide({ ...EDITED, publish: true })).toEqual({ action: 'none', isHeldBack: true })
    expect(decide({ ...UNTOUCHED, hasOtherEdits: true, publish: true })).toEqual({
      action: 'none',
      isHeldBack: true,
    })
    expect(decide({ ...CHANGED_FILE, hasOtherEdits: true, publish: true })).toEqual({
      action: 'write',
      isHeldBack: true,
    })
  })

  it('writes a detail, but not over an edited text', () => {
    expect(decide({ ...UNTOUCHED, hasDetails: true }).action).toBe('write')
    expect(decide({ ...EDITED, hasDetails: true }).action).toBe('none')
  })
})
