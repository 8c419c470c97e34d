import { describe, expect, test } from 'vitest'
import { readCodeList } from '#shared/import/codeList.ts'

const genericode = `<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <ColumnSet>
    <Column Id="Name" Use="required"><ShortName>Name</ShortName></Column>
    <Column Id="Code" Use="required"><ShortName>Code</ShortName></Column>
    <Key Id="k"><ShortName>k</ShortName><ColumnRef Ref="Code"/></Key>
  </ColumnSet>
  <SimpleCodeList>
    <Row><Value ColumnRef="Name"><SimpleValue>Baden-Württemberg</SimpleValue></Value><Value ColumnRef="Code"><SimpleValue>08</SimpleValue></Value></Row>
    <Row><Value><SimpleValue>Bayern</SimpleValue></Value><Value><SimpleValue>09</SimpleValue></Value></Row>
  </SimpleCodeList>
</gc:CodeList>`

describe('a code list', () => {
  test.each<[from: string, text: string, codes: readonly (readonly string[])[]]>([
    [
      'a spreadsheet',
      'a\tApfel\tapple\nb\tBirne',
      [
        ['a', 'Apfel', 'apple'],
        ['b', 'Birne'],
      ],
    ],
    [
      'a file with semicolons',
      '"a";"Apfel ""rot"""\r\nb;Birne\r\n',
      [
        ['a', 'Apfel "rot"'],
        ['b', 'Birne'],
      ],
    ],
    [
      'a file whose texts hold semicolons and lines',
      'a;"rot; sauer";sour\nb;"süß\nweich"\nc;"halb',
      [
        ['a', 'rot; sauer', 'sour'],
        ['b', 'süß\nweich'],
        ['c', '"halb'],
      ],
    ],
    ['one with a heading', 'Schlüssel\tBezeichnung\n1\tEins', [['1', 'Eins']]],
    [
      'bare values',
      'rot\n\ngrün\n',
      [
        ['rot', 'rot'],
        ['grün', 'grün'],
      ],
    ],
    [
      'Genericode, by its key',
      genericode,
      [
        ['08', 'Baden-Württemberg'],
        ['09', 'Bayern'],
      ],
    ],
  ])('is read from %s', (_, text, codes) => {
    const read = readCodeList(text)

    expect(read.problems).toEqual([])
    expect(
      read.codes.map(({ value, label: { de, en } }) => (en ? [value, de, en] : [value, de])),
    ).toEqual(codes)
  })

  test('names what it leaves out, and where', () => {
    const { codes, problems } = readCodeList('a\tApfel\n\tBirne\na\tAnanas')

    expect(codes.map(({ value }) => value)).toEqual(['a'])
    expect(problems).toEqual([
      { code: 'noValue', line: 2 },
      { code: 'twice', line: 3, value: 'a' },
    ])
  })

  test.each([
    ['tooLarge', 'x'.repeat(2_000_001)],
    ['tooMany', Array.from({ length: 5_001 }, (_, at) => `v${at}`).join('\n')],
    ['notReadable', '<CodeList><Row>'],
    ['notReadable', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    ['noRows', '<CodeList/>'],
  ])('is refused as %s', (code, text) => {
    expect(readCodeList(text)).toEqual({ codes: [], problems: [{ code, line: 0 }] })
  })
})
