import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reasonsOf, saidReasons } from '#shared/decisions/reasons.ts'
import { contextOf } from '#shared/engine/context.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { fillTemplate } from '#shared/letters/template.ts'
import type { Decision } from '#shared/model/content.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'

const file = new URL(
  '../../../examples/kaemmerei/hundesteuer-anmeldung/definition.json',
  import.meta.url,
)
const service = definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const rate = service.decisions['rate'] as Decision // reason: the example has it, and the tests fail without
const scope = caseScope(service)

describe('the reasons of a decision', () => {
  const rows = [
    { row: 'first-2025', date: '2025-01-01', inputs: { category: 'first', reduced: false } },
    { row: 'further-2026', date: '2026-01-01', inputs: { category: 'further', reduced: true } },
  ]

  test('are data and a sentence, of what decided and nothing else', () => {
    expect(reasonsOf(rate, rows, { scope, language: 'de' })).toEqual([
      {
        row: 'first-2025',
        number: 1,
        date: '2025-01-01',
        inputs: { category: 'first', reduced: false },
        legalBasis: '§ 4 Abs. 1 Hundesteuersatzung',
        said: 'Sie halten einen ersten Hund.',
        sentence:
          'Zeile 1: Sie halten einen ersten Hund. Es treffen zu: Art: erster Hund, Ermäßigt: nein. (§ 4 Abs. 1 Hundesteuersatzung, Stand 1.1.2025)',
      },
      {
        row: 'further-2026',
        number: 3,
        date: '2026-01-01',
        inputs: { category: 'further', reduced: true },
        legalBasis: '§ 4 Abs. 2 Hundesteuersatzung',
        said: 'Sie halten schon einen Hund.',
        sentence:
          'Zeile 3: Sie halten schon einen Hund. Es treffen zu: Art: weiterer Hund. (§ 4 Abs. 2 Hundesteuersatzung, Stand 1.1.2026)',
      },
    ])
  })

  test('are said in English too', () => {
    const [reason] = reasonsOf(rate, rows, { scope, language: 'en' })

    expect(reason?.sentence).toBe(
      'Row 1: You keep a first dog. It applies because of Kind: first dog, Reduced: no. (§ 4 Abs. 1 Hundesteuersatzung, as of 1.1.2025)',
    )
  })

  test('say the same thing once', () => {
    expect(saidReasons(rate, [...rows, ...rows], 'de')).toBe(
      'Sie halten einen ersten Hund (§ 4 Abs. 1 Hundesteuersatzung). Sie halten schon einen Hund (§ 4 Abs. 2 Hundesteuersatzung).',
    )
  })

  test('stand in letters by the name of the table', () => {
    const scenario = service.scenarios['shelter']
    if (scenario === undefined) throw new Error('expected the sample case "shelter"')
    const { steps } = runToEnd(createSimulation(service, scenario))
    const instance = steps.at(-1)?.instance
    if (instance === undefined) throw new Error('expected the sample case to run')
    const environment = { now: '2026-01-12T10:00:00Z', today: '2026-01-12' }
    const data = contextOf(instance, { definition: service, environment })

    expect(
      fillTemplate('{{ reasons.rate }}', { scope, data, environment, language: 'de' }),
    ).toContain('Ihr erster Hund kommt aus dem Tierheim Musterstadt (§ 6 Hundesteuersatzung).')
  })
})
