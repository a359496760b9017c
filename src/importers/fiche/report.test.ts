import { describe, expect, it } from '@jest/globals'

import type { FileReport } from './report'
import { describeReport, isSuccess, summarise } from './report'

const CREATED: FileReport = {
  file: 'een.txt',
  implementations: [
    {
      city: null,
      cityName: 'Wieze',
      id: '1',
      line: 12,
      projectName: null,
      published: false,
      status: 'created',
    },
  ],
  practice: { id: 'p', slug: 'een', status: 'published' },
  status: 'created',
  title: 'Een',
  titleOrigin: 'filename',
  warnings: [{ code: 'unknown_city', line: 12, message: 'De gemeente is niet bekend.' }],
}

const FAILED: FileReport = {
  error: { code: 'empty', message: 'Dit bestand is leeg.' },
  file: 'leeg.txt',
  implementations: [],
  status: 'failed',
  warnings: [],
}

describe('the report of an import', () => {
  it('counts files by what became of them', () => {
    expect(summarise([CREATED, FAILED, CREATED], false).summary).toEqual({
      files: 3,
      created: 2,
      updated: 0,
      unchanged: 0,
      conflict: 0,
      failed: 1,
      warnings: 2,
    })
  })

  it('is a success only when no file failed or is in conflict', () => {
    expect(isSuccess(summarise([CREATED], false))).toBe(true)
    expect(isSuccess(summarise([CREATED, FAILED], false))).toBe(false)
    expect(isSuccess(summarise([{ ...FAILED, status: 'conflict' }], false))).toBe(false)
  })

  it('tells a person each file, each place and each line to look at', () => {
    expect(describeReport(summarise([CREATED, FAILED], false))).toBe(
      [
        'een.txt: nieuw',
        '  Een (titel uit de bestandsnaam, gepubliceerd)',
        '  - Wieze (onbekende gemeente): nieuw, concept',
        '  ! Regel 12: De gemeente is niet bekend.',
        '',
        'leeg.txt: MISLUKT, niets gewijzigd',
        '  Dit bestand is leeg.',
        '',
        '2 fiches: 1 nieuw, 0 bijgewerkt, 0 ongewijzigd, 0 in conflict, 1 mislukt; 1 opmerking.',
      ].join('\n'),
    )
  })

  it('says so when it was a rehearsal', () => {
    expect(describeReport(summarise([CREATED], true))).toContain('er is niets bewaard')
  })
})
