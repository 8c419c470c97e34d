import { describe, expect, test } from 'vitest'
import { lint, type Finding } from '#shared/lint/lint.ts'
import { isWaivable } from '#shared/lint/waivers.ts'
import { applyChange } from '#shared/model/change.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { liftWaiver, waive } from '#designer/editing/commands/waivers.ts'
import { main, question } from './cases.ts'
import { confirms, type Edits } from './paperCases.ts'
import { sampleWith } from './sample.ts'
import { sampleCatalogue } from './sampleCatalogue.ts'

const reason = 'Die Satzung verlangt es noch bis 2027.'
const signed = sampleWith(confirms('Bitte unterschreiben Sie.'))
const said = (definition: Definition, rule: string) =>
  lint(definition).filter((finding) => finding.rule === rule)

function only(definition: Definition, rule: string): Finding {
  const [found] = said(definition, rule)
  if (found === undefined) throw new Error(`expected a finding of ${rule}`)
  return found
}

describe('a waiver', () => {
  test('keeps its finding, with the reason', () => {
    const waived = waive(signed, only(signed, 'signature'), reason)

    expect(only(waived, 'signature').waived).toBe(reason)
    expect(said(waived, 'waiver')).toEqual([])
    expect(definitionSchema.parse(jsonObjectSchema.parse(waived))).toEqual(waived)
  })

  test('is lifted again, and leaves nothing', () => {
    const { id } = only(signed, 'signature')

    expect(liftWaiver(waive(signed, only(signed, 'signature'), reason), id)).toEqual(signed)
  })

  test('given anew takes the place of the one before', () => {
    const finding = only(signed, 'signature')
    const twice = waive(waive(signed, finding, 'Alt'), finding, reason)

    expect(Object.values(twice.waivers ?? {}).map((one) => one.reason)).toEqual([reason])
  })

  test('that lost its finding says so, and its fix takes it away', () => {
    const idle = {
      ...sampleWith({}),
      waivers: waive(signed, only(signed, 'signature'), reason).waivers,
    }
    const finding = only(definitionSchema.parse(idle), 'waiver')
    const fixed = applyChange(
      jsonObjectSchema.parse(idle),
      finding.fix?.change ?? { added: {}, updated: {}, removed: {} },
    )

    expect(finding.severity).toBe('info')
    expect(lint(definitionSchema.parse(fixed))).toEqual([])
  })

  test('of what a register knows is not idle where nobody asked the registers', () => {
    const asking = sampleWith({
      '/data/person/properties/birthName': { type: 'string', label: { de: 'Geburtsname' } },
      '/forms/details/questions': [question('person.birthName')],
    })
    const [known] = lint(asking, sampleCatalogue).filter(({ rule }) => rule === 'registerKnows')
    if (known === undefined) throw new Error('expected that a register knows it')

    expect(said(waive(asking, known, reason), 'waiver')).toEqual([])
  })

  test('needs a reason', () => {
    const empty = { a: { finding: 'x', title: { de: 'X' }, reason: ' ' } }

    expect(definitionSchema.safeParse({ ...signed, waivers: empty }).success).toBe(false)
  })
})

describe('there is no waiver', () => {
  const binding: readonly (readonly [string, string, Edits])[] = [
    [
      'P19',
      'fieldBasis',
      {
        '/data/car/sensitivity': 'special',
        '/data/car/legalBasis': undefined,
      },
    ],
    ['P20', 'retention', { '/data/car/retention': undefined }],
    ['P21', 'automaticDecision', { [`${main}/elements/decide/fimGroup`]: 5 }],
    ['P21', 'automaticDecision', { [`${main}/elements/decide/authorisedBy`]: undefined }],
    ['P22', 'letterBlocks', { '/letters/notice/blocks': [] }],
    [
      'P22',
      'legalRemedy',
      {
        '/letters/notice/blocks': [
          { id: 'decision', block: 'decision', text: { de: 'Ja.' } },
          { id: 'reasons', block: 'reasons', text: { de: 'Geprüft.' } },
          { id: 'appeal', block: 'appeal', text: { de: 'Sie können Widerspruch erheben.' } },
        ],
      },
    ],
  ]

  test.each(binding)(
    'from %s (%s): trying to is an error, which no submission passes',
    (paper, rule, edits) => {
      const definition = sampleWith(edits)
      const finding = only(definition, rule)
      const tried = waive(definition, finding, reason)

      expect(finding.paper).toBe(paper)
      expect(isWaivable(finding)).toBe(false)
      expect(only(tried, rule).waived).toBeUndefined()
      expect(only(tried, 'waiver').severity).toBe('error')
    },
  )

  test('from what cannot work', () => {
    const definition = sampleWith({ [`${main}/elements/send/letter`]: 'gone' })

    expect(isWaivable(only(definition, 'references'))).toBe(false)
  })
})
