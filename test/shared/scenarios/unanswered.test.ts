import { describe, expect, test } from 'vitest'
import { deleteAndReconnect, deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { updateFlow } from '#designer/editing/commands/updateFlow.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { ranIn, withCases } from '#shared/scenarios/findings.ts'
import { unanswered as silentIn } from '#shared/scenarios/unanswered.ts'
import { asToday } from '../../support/asToday.ts'
import { shippedServices } from '../../support/shippedServices.ts'

const unanswered = (definition: Definition) => silentIn(definition, ranIn(definition))
const silent = deleteAndReconnect(asToday, { process: 'main', elements: ['notify'] })

describe('who never hears of what became of it', () => {
  test('is said once by name, at the end their case comes to', () => {
    expect(unanswered(silent)).toMatchObject([
      { severity: 'warning', element: 'done', title: { de: 'Erika bekäme nie eine Antwort.' } },
    ])
    expect(withCases(lint(silent), silent, ranIn(silent)).map(({ rule }) => rule)).toContain(
      'unanswered',
    )
  })

  test('is said also where the way just ends', () => {
    const cut = deleteElements(asToday, { process: 'main', elements: ['notify'] })

    expect(unanswered(cut).map(({ element }) => element)).toEqual(['account'])
  })

  test('is nobody while a letter goes out', () => {
    expect(unanswered(asToday)).toEqual([])
  })

  test('is nobody where nobody applied', () => {
    const { portal: _page, ...internal } = silent

    expect(unanswered(internal)).toEqual([])
  })

  test('is not known of a draft that cannot run', () => {
    const broken = updateFlow(silent, {
      process: 'main',
      flow: 'f_listed',
      update: (flow) => ({ ...flow, condition: '((' }),
    })

    expect(unanswered(broken)).toEqual([])
  })

  test.each(shippedServices)('is nobody in %s', (_id, definition) => {
    expect(unanswered(definition)).toEqual([])
  })
})
