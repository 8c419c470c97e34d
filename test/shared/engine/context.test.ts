import { describe, expect, test } from 'vitest'
import { contextOf } from '#shared/engine/context.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { runProcess } from '../../support/process.ts'
import { ask, define, end, start as first } from '../../support/processDefinition.ts'

const environment = { now: '2026-01-15T08:00:00.000Z', today: '2026-01-15' }

function deadline(start: string, period: string) {
  const definition = define(
    { elements: { start: first, ask, end }, flows: ['start -> ask -> end'] },
    {
      deadlines: { objection: { title: { de: 'Frist' }, legalBasis: '§ 70 VwGO', start, period } },
    },
  )
  const { instance } = runProcess(definition, [], { data: { born: '2026-01-31' } })
  return contextOf(instance, { definition, environment })['deadlines']
}

describe('what expressions see', () => {
  test('is the case, the person and the case data', () => {
    const definition = define({
      elements: { start: first, ask, end },
      flows: ['start -> ask -> end'],
    })
    const { instance } = runProcess(definition, [], { data: { count: 1 } })

    expect(contextOf(instance, { definition, environment })).toEqual({
      case: {
        id: 'case',
        number: 'T-2026-000001',
        startedAt: '2026-01-15T08:00:00.000Z',
        service: 'test-service',
      },
      identity: { personId: 'p-1', name: 'Erika Mustermann' },
      deadlines: {},
      count: 1,
    })
  })

  test.each([
    ['today()', 'P1M', '2026-02-16', 'a Sunday becomes the next Monday, § 193 BGB'],
    ['born', 'P1M', '2026-03-02', 'the last day of a shorter month, a Saturday here'],
    ['today()', 'P2W', '2026-01-29', 'the day of the start does not count'],
    ['name', 'P1M', null, 'the start is not known yet'],
  ])('has the end of a period from %s of %s: %s, because %s', (...row) => {
    const [from, period, date] = row

    expect(deadline(from, period)).toEqual({ objection: date })
  })

  test('has a deadline by its law, its delivery and the holidays of the place, and how it was computed', () => {
    const reply = {
      title: { de: 'Frist' },
      legalBasis: '§ 70 VwGO',
      start: 'date(2026, 4, 30)',
      period: 'P1M',
      law: 'VwVfG',
      delivery: { by: 'post', received: 'born' },
      extension: 'name',
    } as const
    const definition = define(
      { elements: { start: first, ask, end }, flows: ['start -> ask -> end'] },
      { deadlines: { reply } },
    )
    const seen = (data: JsonObject, holidays?: HolidayPlace) => {
      const { instance } = runProcess(definition, [], { data })
      const around = holidays === undefined ? environment : { ...environment, holidays }
      return contextOf(instance, { definition, environment: around })
    }

    expect(seen({})).toMatchObject({ deadlines: { reply: '2026-06-04' } })
    const place = { state: 'DE-BW' } as const
    expect(seen({}, place)).toMatchObject({
      deadlines: { reply: '2026-06-05' },
      derivations: {
        reply: {
          de: expect.stringContaining('Das ist ein Feiertag (Fronleichnam).'),
          en: expect.stringContaining('That is a public holiday (Corpus Christi).'),
        },
      },
    })
    expect(seen({ born: '2026-05-11', name: 'P2W' }, place)).toMatchObject({
      deadlines: { reply: '2026-06-25' },
    })
  })
})
