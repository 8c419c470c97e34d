import { describe, expect, test } from 'vitest'
import { readFormLabels } from '#shared/import/readFormLabels.ts'

const kindOf = (line: string) => {
  const [found] = readFormLabels(line)
  const { type, format } = found?.schema ?? {}
  return [found?.kind, format ?? type].filter(Boolean).join(' ')
}

describe('the labels of a form', () => {
  test.each([
    ['1. Familienname: ________', 'Familienname'],
    ['• Straße*', 'Straße'],
    ['☐ Ermäßigung ..........', 'Ermäßigung'],
    ['Rasse\tText\tPflicht', 'Rasse'],
    ['1.\tFamilienname', 'Familienname'],
    ['\tGeburtsdatum', 'Geburtsdatum'],
    ['"Ort"', 'Ort'],
  ])('%s is called %s', (line, label) => {
    expect(readFormLabels(line)[0]?.label).toBe(label)
  })

  test.each([
    ['Familienname', 'question string'],
    ['Geburtsdatum', 'question partial-date'],
    ['Hund gehalten seit', 'question date'],
    ['Halten Sie schon einen Hund?', 'question boolean'],
    ['Kampfhund (ja/nein)', 'question boolean'],
    ['Monatliches Einkommen', 'question decimal'],
    ['Anzahl der Hunde', 'question integer'],
    ['Nachweis des Tierheims', 'evidence string'],
    ['Ort, Datum, Unterschrift', 'signature'],
  ])('%s: %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind)
  })

  test('leave out lines without words, and are required unless others bear a star', () => {
    const read = readFormLabels('Name*\r\n\r\n-----\r\nTelefon')

    expect(read.map(({ label, isRequired }) => [label, isRequired])).toEqual([
      ['Name', true],
      ['Telefon', false],
    ])
    expect(readFormLabels('Name\nTelefon').every(({ isRequired }) => isRequired)).toBe(true)
    expect(readFormLabels('')).toEqual([])
  })
})
