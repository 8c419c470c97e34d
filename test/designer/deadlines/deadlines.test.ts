import { describe, expect, test } from 'vitest'
import { lengthOf, withLength, type Length } from '#designer/deadlines/length.ts'
import { startsOf } from '#designer/deadlines/starts.ts'
import {
  addDeadline,
  deadlineId,
  removeDeadline,
  updateDeadline,
} from '#designer/editing/commands/deadlines.ts'
import { afterDeadline, deadlineAfter } from '#designer/properties/timerAtDeadline.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { expectChange } from '../../support/change.ts'

const deadline: Deadline = {
  title: { de: 'Frist' },
  legalBasis: '§ 1',
  start: 'today()',
  period: 'P1M',
}

describe('the length of a deadline', () => {
  test.each<[Partial<Deadline>, Length | undefined]>([
    [{ period: 'P1M' }, { count: 1, unit: 'M' }],
    [{ period: 'P14D' }, { count: 14, unit: 'D' }],
    [
      { period: 'P3D', counted: 'workingDays' },
      { count: 3, unit: 'workingDays' },
    ],
    [{ period: 'P1M15D' }, undefined],
    [{ period: 'P1M', counted: 'workingDays' }, undefined],
  ])('of %o is %o', (said, length) => {
    const whole = { ...deadline, ...said }

    expect(lengthOf(whole)).toEqual(length)
    expect(length === undefined ? whole : withLength(deadline, length)).toEqual(whole)
  })

  test('forgets what it counted when it counts all days again', () => {
    const counted = withLength(deadline, { count: 3, unit: 'mondayToSaturday' })

    expect(withLength(counted, { count: 2, unit: 'W' })).toEqual({ ...deadline, period: 'P2W' })
  })
})

test('a deadline can begin today, with the case, or on a date of the case data', () => {
  const words = { language: 'de', today: 'heute', begun: 'Beginn' } as const

  expect(startsOf(exampleDefinition(), words).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['today()', 'case.startedAt', 'dog.keptSince', 'tax.from']),
  )
})

test('a timer waits until a deadline has passed', () => {
  expect(deadlineAfter(afterDeadline('payment'))).toBe('payment')
  expect(deadlineAfter('deadlines.payment')).toBeUndefined()
  expect(deadlineAfter('today() + duration("P1D")')).toBeUndefined()
})

test('deadlines are added, changed and deleted', () => {
  const before = exampleDefinition()
  const title = { de: 'Frist zur Äußerung' }
  const id = deadlineId(before, title)
  const added = addDeadline(before, id, title)

  expect(id).toBe('fristZurAeusserung')
  expectChange(before, (now) => addDeadline(now, id, title), added)
  expectChange(added, (now) => updateDeadline(now, id, (one) => ({ ...one, period: 'P2W' })), {
    ...added,
    deadlines: { ...added.deadlines, [id]: { ...added.deadlines[id], period: 'P2W' } as Deadline },
  })
  expectChange(added, (now) => removeDeadline(now, id), before)
})
