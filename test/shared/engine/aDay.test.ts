import { describe, expect, test } from 'vitest'
import { compile } from '#shared/engine/compile.ts'
import type { Instance, TimerWait } from '#shared/engine/instance.ts'
import { step } from '#shared/engine/step.ts'
import { fireTimer, runProcess, waitsAt, type Action } from '../../support/process.ts'
import { ask, boundary, define, end, start, task } from '../../support/processDefinition.ts'

// Clocks of people jump twice a year, those of machines when somebody sets them; the grid of a timer must not.

const berlin = 'Europe/Berlin'

/** A reminder beside a task, again and again. */
function reminding(cycle: string, rules: object = {}) {
  return define({
    elements: {
      start,
      ask,
      remind: boundary(
        'ask',
        { type: 'timer', timer: { cycle, ...rules } },
        { interrupting: false },
      ),
      mail: task,
      end,
    },
    flows: ['start -> ask -> end', 'remind -> mail'],
  })
}

function armed(instance: Instance): TimerWait | undefined {
  return waitsAt(instance, 'remind').find((wait) => wait.kind === 'timer')
}

/** When it is due, after each of so many firings on time. */
function dues(cycle: string, from: { at: string; rules?: object; times: number }): string[] {
  const definition = reminding(cycle, from.rules)
  return Array.from({ length: from.times }, (_, fired) => {
    const script = Array.from({ length: fired }, () => fireTimer('remind'))
    return armed(runProcess(definition, script, { at: from.at }).instance)?.dueAt ?? 'never'
  })
}

const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: berlin,
  dateStyle: 'short',
  timeStyle: 'short',
})
const inBerlin = (instants: readonly string[]) =>
  instants.map((instant) => local.format(new Date(instant)))

describe('a day in a zone whose clocks change', () => {
  test('has 23 hours in spring: the same time the next day is 23 hours later', () => {
    const at = '2026-03-28T09:00:00.000Z'

    expect(inBerlin(dues('"R/P1D"', { at, rules: { zone: berlin }, times: 2 }))).toEqual([
      '2026-03-29 10:00',
      '2026-03-30 10:00',
    ])
    expect(dues('"R/P1D"', { at, times: 1 })).toEqual(['2026-03-29T09:00:00.000Z'])
  })

  test('has 25 hours in autumn: the same time the next day is 25 hours later', () => {
    const at = '2026-10-24T08:00:00.000Z'

    expect(inBerlin(dues('"R/P1D"', { at, rules: { zone: berlin }, times: 2 }))).toEqual([
      '2026-10-25 10:00',
      '2026-10-26 10:00',
    ])
  })

  test('skips an hour in spring: what would be in it is later that day, and on time the next', () => {
    const at = '2026-03-27T01:30:00.000Z'

    expect(inBerlin(dues('"R/P1D"', { at, rules: { zone: berlin }, times: 4 }))).toEqual([
      '2026-03-28 02:30',
      '2026-03-29 03:30',
      '2026-03-30 02:30',
      '2026-03-31 02:30',
    ])
  })

  test('has an hour twice in autumn: what is in it comes with the first, once', () => {
    const at = '2026-10-23T00:30:00.000Z'

    expect(dues('"R/P1D"', { at, rules: { zone: berlin }, times: 4 })).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
      '2026-10-27T01:30:00.000Z',
    ])
  })

  test('is counted in hours by an interval in hours, through both changes', () => {
    expect(
      dues('"R/PT12H"', { at: '2026-03-28T12:00:00.000Z', rules: { zone: berlin }, times: 3 }),
    ).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T12:00:00.000Z', '2026-03-30T00:00:00.000Z'])
  })

  test('begins at another time east and west of here', () => {
    const at = '2026-03-07T12:30:00.000Z'

    expect(dues('"R/P1D"', { at, rules: { zone: 'America/New_York' }, times: 2 })).toEqual([
      '2026-03-08T11:30:00.000Z',
      '2026-03-09T11:30:00.000Z',
    ])
    expect(dues('"R/P1D"', { at, rules: { zone: 'Asia/Kolkata' }, times: 1 })).toEqual([
      '2026-03-08T12:30:00.000Z',
    ])
  })
})

describe('29 February', () => {
  test.each([
    ['P1D', '2028-02-28T08:00:00.000Z', ['2028-02-29T08:00:00.000Z', '2028-03-01T08:00:00.000Z']],
    ['P1Y', '2028-02-29T08:00:00.000Z', ['2029-02-28T08:00:00.000Z', '2030-02-28T08:00:00.000Z']],
    ['P1M', '2028-01-29T08:00:00.000Z', ['2028-02-29T08:00:00.000Z', '2028-03-29T08:00:00.000Z']],
    ['P4Y', '2028-02-29T08:00:00.000Z', ['2032-02-29T08:00:00.000Z', '2036-02-29T08:00:00.000Z']],
  ])('with the interval %s from %s is followed by %s', (interval, at, expected) => {
    expect(dues(`"R/${interval}"`, { at, times: 2 })).toEqual(expected)
  })
})

describe('the end of a month (pitfall 11: next due = previous due + interval, and no drift)', () => {
  const days = (cycle: string, at: string) =>
    dues(cycle, { at, times: 5 }).map((due) => due.slice(0, 10))

  test.each([
    ['R/P1M', '2026-01-31', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']],
    ['R/P1M', '2028-01-30', ['2028-02-29', '2028-03-30', '2028-04-30', '2028-05-30', '2028-06-30']],
    ['R/P3M', '2026-08-31', ['2026-11-30', '2027-02-28', '2027-05-31', '2027-08-31', '2027-11-30']],
    ['R/P1Y', '2028-02-29', ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29', '2033-02-28']],
    ['R/P1M', '2026-01-28', ['2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28', '2026-06-28']],
  ])(
    '%s from %s does not keep a day that only a shorter month asked for',
    (cycle, day, expected) => {
      expect(days(`"${cycle}"`, `${day}T08:00:00.000Z`)).toEqual(expected)
    },
  )

  test('from a start on a day that is given as well', () => {
    expect(days('"R/2026-01-31T08:00:00Z/P1M"', '2026-01-15T08:00:00.000Z').slice(0, 3)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ])
  })

  test('is that of the zone', () => {
    const at = '2026-01-30T23:30:00.000Z'

    expect(inBerlin(dues('"R/P1M"', { at, rules: { zone: berlin }, times: 3 }))).toEqual([
      '2026-02-28 00:30',
      '2026-03-31 00:30',
      '2026-04-30 00:30',
    ])
  })

  test('with days beside the months counts each from the one before', () => {
    expect(days('"R/P1M1D"', '2026-01-31T08:00:00.000Z').slice(0, 2)).toEqual([
      '2026-03-01',
      '2026-04-02',
    ])
  })

  test('is found again after firings that were missed', () => {
    const { instance } = runProcess(
      reminding('"R/P1M"'),
      [fireTimer('remind'), fireTimer('remind', '2026-06-30T09:00:00.000Z')],
      { at: '2026-01-31T08:00:00.000Z' },
    )

    expect(armed(instance)?.dueAt).toBe('2026-07-31T08:00:00.000Z')
  })
})

describe('working days', () => {
  const rules = { zone: berlin, workingDays: true } as const

  test('move what falls on a Saturday or Sunday to one firing on Monday, the grid stays', () => {
    const at = '2026-01-15T08:00:00.000Z'

    expect(inBerlin(dues('"R/P1D"', { at, rules, times: 4 }))).toEqual([
      '2026-01-16 09:00',
      '2026-01-19 09:00',
      '2026-01-20 09:00',
      '2026-01-21 09:00',
    ])
  })

  test('move each of them where each missed firing is made up for', () => {
    const at = '2026-01-15T08:00:00.000Z'

    expect(
      inBerlin(dues('"R/P1D"', { at, rules: { ...rules, catchUp: 'all' }, times: 5 })),
    ).toEqual([
      '2026-01-16 09:00',
      '2026-01-19 09:00',
      '2026-01-19 09:00',
      '2026-01-19 09:00',
      '2026-01-20 09:00',
    ])
  })

  test('are no reason to take the firing on Monday for a missed one', () => {
    const definition = reminding('"R/P1D"', { ...rules, catchUp: 'skip' })
    const { instance } = runProcess(definition, [fireTimer('remind'), fireTimer('remind')], {
      at: '2026-01-15T08:00:00.000Z',
    })

    expect(instance.passed['main']?.elements['mail']).toBe(2)
    expect(armed(instance)?.dueAt).toBe('2026-01-20T08:00:00.000Z')
  })

  test('do not shift a weekly grid that falls on a Saturday', () => {
    const at = '2026-01-10T08:00:00.000Z'

    expect(inBerlin(dues('"R/P1W"', { at, rules, times: 3 }))).toEqual([
      '2026-01-19 09:00',
      '2026-01-26 09:00',
      '2026-02-02 09:00',
    ])
  })

  test('are those of the zone: Friday evening there is no Saturday here', () => {
    const at = '2026-01-08T23:30:00.000Z'

    expect(
      dues('"R/P1D"', { at, rules: { zone: 'America/New_York', workingDays: true }, times: 1 }),
    ).toEqual(['2026-01-09T23:30:00.000Z'])
    expect(inBerlin(dues('"R/P1D"', { at, rules, times: 1 }))).toEqual(['2026-01-12 00:30'])
  })
})

test.each([
  ['DE-BW', ['2026-06-03 09:00', '2026-06-05 09:00', '2026-06-08 09:00']],
  ['DE-BE', ['2026-06-03 09:00', '2026-06-04 09:00', '2026-06-05 09:00']],
] as const)('working days know the holidays of %s: %o', (state, dues) => {
  const definition = reminding('"R/P1D"', { zone: berlin, workingDays: true })
  const graph = compile(definition, { holidays: { state } })
  const begun = step(graph, undefined, {
    type: 'startInstance',
    commandId: 'start',
    instanceId: 'case',
    number: 'T-1',
    at: '2026-06-02T07:00:00.000Z',
    today: '2026-06-02',
  })
  if ('rejection' in begun) throw new Error('expected a case that starts')
  const found = [begun.instance]
  for (const _ of [1, 2]) {
    const last = found.at(-1)
    const timer = last && armed(last)
    if (last === undefined || timer === undefined) throw new Error('expected a timer')
    const { id: timerId, generation, dueAt: at } = timer
    const context = { commandId: at, instanceId: 'case', at, today: at.slice(0, 10) }
    const fired = step(graph, last, { type: 'fireTimer', timerId, generation, ...context })
    if ('rejection' in fired) throw new Error('expected a timer that fires')
    found.push(fired.instance)
  }

  expect(inBerlin(found.map((instance) => armed(instance)?.dueAt ?? ''))).toEqual(dues)
})

describe('what was missed while nothing ran (pitfall 11)', () => {
  const at = '2026-01-15T08:00:00.000Z'
  const late = '2026-01-18T11:00:00.000Z'
  const run = (catchUp: string, cycle: string, script: readonly Action[]) => {
    const { instance } = runProcess(reminding(cycle, { catchUp }), script, { at })
    return {
      mails: instance.passed['main']?.elements['mail'] ?? 0,
      due: armed(instance)?.dueAt,
      left: armed(instance)?.cycle?.left,
    }
  }

  test('is made up for by one firing', () => {
    expect(run('once', '"R9/P1D"', [fireTimer('remind', late)])).toEqual({
      mails: 1,
      due: '2026-01-19T08:00:00.000Z',
      left: 7,
    })
  })

  test('is made up for by each firing', () => {
    const again = () => fireTimer('remind', late)

    expect(run('all', '"R9/P1D"', [again()])).toMatchObject({
      mails: 1,
      due: '2026-01-17T08:00:00.000Z',
    })
    expect(run('all', '"R9/P1D"', [again(), again(), again()])).toEqual({
      mails: 3,
      due: '2026-01-19T08:00:00.000Z',
      left: 5,
    })
  })

  test('is skipped', () => {
    expect(run('skip', '"R9/P1D"', [fireTimer('remind', late)])).toEqual({
      mails: 0,
      due: '2026-01-19T08:00:00.000Z',
      left: 7,
    })
  })

  test('is not missed while the next is not due', () => {
    expect(run('skip', '"R9/P1D"', [fireTimer('remind', '2026-01-17T07:59:59.999Z')])).toEqual({
      mails: 1,
      due: '2026-01-17T08:00:00.000Z',
      left: 7,
    })
  })

  test('does not skip the last, for which nothing comes after', () => {
    expect(run('skip', '"R1/P1D"', [fireTimer('remind', late)])).toEqual({
      mails: 1,
      due: undefined,
      left: undefined,
    })
  })

  test('lets what waits for a cycle alone go on all the same', () => {
    const definition = define({
      elements: {
        start,
        wait: {
          type: 'intermediateCatchEvent',
          event: { type: 'timer', timer: { cycle: '"R2/P1D"', catchUp: 'skip' } },
        },
        end,
      },
      flows: ['start -> wait -> end'],
    })
    const { instance } = runProcess(
      definition,
      [fireTimer('wait', late), fireTimer('wait', '2026-03-01T00:00:00.000Z')],
      { at },
    )

    expect(instance.status).toBe('completed')
  })

  test('is found quickly, however short the interval and long the time', () => {
    const year = '2027-01-15T08:00:00.500Z'
    const { instance } = runProcess(
      reminding('"R/PT1S"', { zone: berlin }),
      [fireTimer('remind', year)],
      { at },
    )

    expect(armed(instance)?.dueAt).toBe('2027-01-15T08:00:01.000Z')
  })
})

describe('a clock that jumps', () => {
  const at = '2026-01-15T08:00:00.000Z'

  test('back does not fire a timer twice on its grid', () => {
    const { instance } = runProcess(
      reminding('"R/PT1H"'),
      [
        fireTimer('remind', '2026-01-15T09:00:00.000Z'),
        fireTimer('remind', '2026-01-15T08:30:00.000Z'),
      ],
      { at },
    )

    expect(armed(instance)).toMatchObject({ dueAt: '2026-01-15T11:00:00.000Z', generation: 3 })
  })

  test('forward skips to its grid, and back again leaves it there', () => {
    const { instance } = runProcess(
      reminding('"R/PT1H"'),
      [fireTimer('remind', '2026-01-16T20:20:00.000Z')],
      { at },
    )

    expect(armed(instance)).toMatchObject({ dueAt: '2026-01-16T21:00:00.000Z', generation: 2 })
  })
})

describe('a cycle with a beginning of its own', () => {
  const from = (cycle: string, at: string) => dues(cycle, { at, times: 3 })

  test('is first due then', () => {
    expect(from('"R3/2026-02-01T08:00:00Z/P1D"', '2026-01-15T08:00:00.000Z')).toEqual([
      '2026-02-01T08:00:00.000Z',
      '2026-02-02T08:00:00.000Z',
      '2026-02-03T08:00:00.000Z',
    ])
  })

  test('that is past is due at once, then on its grid', () => {
    expect(from('"R9/2026-01-10T08:00:00Z/P1D"', '2026-01-15T20:00:00.000Z')[0]).toBe(
      '2026-01-10T08:00:00.000Z',
    )
    const { instance } = runProcess(
      reminding('"R9/2026-01-10T08:00:00Z/P1D"'),
      [fireTimer('remind', '2026-01-15T20:00:00.000Z')],
      { at: '2026-01-15T20:00:00.000Z' },
    )

    expect(armed(instance)?.dueAt).toBe('2026-01-16T08:00:00.000Z')
  })

  test('may be written in the zone', () => {
    expect(
      dues('"R/2026-03-28T10:00:00+01:00/P1D"', {
        at: '2026-03-01T00:00:00.000Z',
        rules: { zone: berlin },
        times: 3,
      }),
    ).toEqual(['2026-03-28T09:00:00.000Z', '2026-03-29T08:00:00.000Z', '2026-03-30T08:00:00.000Z'])
  })

  test.each([
    ['R0/P1D', 1],
    ['R1/P1D', 1],
    ['R2/P1D', 2],
  ])('%s fires %i times', (cycle, times) => {
    const all = dues(`"${cycle}"`, { at: '2026-01-15T08:00:00.000Z', times: times + 1 })

    expect(all.at(-1)).toBe('never')
    expect(all.slice(0, -1)).not.toContain('never')
  })
})
