import { describe, expect, test } from 'vitest'
import { whatChanged } from '#designer/decisions/boxed/whatChanged.ts'
import type { Boxed } from '#shared/model/boxed.ts'
import { boxedTexts } from '#shared/text/boxed.ts'

const one = { kind: 'literal', text: '1' } as const
const two = { kind: 'literal', text: '2' } as const
const choice = { kind: 'conditional', if: one, then: one, else: one } as const
const steps = (...names: string[]): Boxed => ({
  kind: 'context',
  entries: names.map((name) => ({ variable: { name }, value: one })),
})
const rows = (...texts: string[]): Boxed => ({
  kind: 'relation',
  columns: [{ name: 'Satz' }],
  rows: texts.map((text) => [{ kind: 'literal', text }]),
})
const call = (value: Boxed): Boxed => ({
  kind: 'invocation',
  called: one,
  bindings: [{ name: 'Betrag', value }],
})

describe('what is undone of a decision without a table', () => {
  test.each<[Boxed | undefined, Boxed, string]>([
    [undefined, one, '„Gebühr“ ändern'],
    [one, two, '„Gebühr“ ändern'],
    [choice, { ...choice, then: two }, '„dann“ in „Gebühr“ ändern'],
    [choice, { ...choice, else: choice }, '„sonst“ in „Gebühr“ ändern'],
    [
      { ...choice, else: choice },
      { ...choice, else: { ...choice, if: two } },
      '„Wenn“ in „Gebühr“ ändern',
    ],
    [steps('Basis'), steps('Basis', 'Zuschlag'), '„Gebühr“: Schritt hinzufügen'],
    [steps('Basis', 'Zuschlag'), steps('Zuschlag'), '„Gebühr“: Schritt „Basis“ entfernen'],
    [steps('Basis'), steps('Grundbetrag'), 'In „Gebühr“ „Grundbetrag“ benennen'],
    [rows('1'), rows('1', '2'), '„Gebühr“: Zeile hinzufügen'],
    [rows('1'), rows('2'), '„Zeile 1“ in „Gebühr“ ändern'],
    [call(one), call(two), '„Betrag“ in „Gebühr“ ändern'],
    [
      { kind: 'list', items: [one, two] },
      { kind: 'list', items: [one] },
      '„Gebühr“: Eintrag 2 entfernen',
    ],
  ])('%#: %j → %j', (before, after, expected) => {
    expect(whatChanged('Gebühr', [before, after], boxedTexts.de)).toBe(expected)
  })
})
