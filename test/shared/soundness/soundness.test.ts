import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { soundnessOf } from '#shared/soundness/soundness.ts'
import type { Sketch } from '../../../examples/semantics/sketch.ts'
import { inside } from '../../../examples/semantics/sketch.ts'
import { drawFrom } from '../../support/feelWorld.ts'
import { openRuns } from '../../support/openRuns.ts'
import { ask, define, end, eventSubProcess, start, task } from '../../support/processDefinition.ts'

const and = { type: 'parallelGateway' } as const
const xor = { type: 'exclusiveGateway' } as const
const or = { type: 'inclusiveGateway' } as const
const terminate = { type: 'endEvent', event: { type: 'terminate' } } as const
const waits = (event: object) => ({ type: 'intermediateCatchEvent', event }) as never
const message = { type: 'message', message: 'reply' } as const
const timer = { type: 'timer', timer: { duration: '"PT1H"' } } as const
const cycle = { type: 'timer', timer: { cycle: '"R/PT1H"' } } as const
const atEdge = (attachedTo: string, event: object, interrupting = true) =>
  ({ type: 'boundaryEvent', attachedTo, event, interrupting }) as never
const each = { type: 'multiInstance', sequential: false, cardinality: '3' } as const

const drawn = (elements: object, ...flows: readonly string[]): Sketch => ({
  elements: { start, end, ...elements },
  flows,
})

const good: Readonly<Record<string, Sketch>> = {
  'one step after the other': drawn({ a: ask, b: task }, 'start -> a -> b -> end'),
  'a choice that comes together again': drawn(
    { x: xor, a: ask, b: ask, j: xor },
    'start -> x -> a -> j -> end',
    'x -> b -> j',
  ),
  'branches side by side that come together again': drawn(
    { x: and, a: ask, b: ask, j: and },
    'start -> x -> a -> j -> end',
    'x -> b -> j',
  ),
  'any of several branches': drawn(
    { x: { ...or, default: 'x-j' }, a: ask, b: ask, j: or },
    'start -> x -> j -> end',
    'x -> a if count > 1',
    'x -> b if count > 2',
    'a -> j',
    'b -> j',
  ),
  'a way back': drawn({ m: xor, a: ask, x: xor }, 'start -> m -> a -> x -> end', 'x -> m'),
  'a way back around branches': drawn(
    { m: xor, s: and, a: ask, b: ask, j: and, x: xor },
    'start -> m -> s -> a -> j -> x -> end',
    's -> b -> j',
    'x -> m',
  ),
  'a deadline that ends the work': drawn(
    { a: ask, t: atEdge('a', timer), b: ask },
    'start -> a -> end',
    't -> b -> end',
  ),
  'reminders again and again beside the work': drawn(
    { a: ask, t: atEdge('a', cycle, false), b: ask },
    'start -> a -> end',
    't -> b -> end',
  ),
  'the first of two events': drawn(
    { e: { type: 'eventBasedGateway' }, m: waits(message), t: waits(timer) },
    'start -> e -> m -> end',
    'e -> t -> end',
  ),
  'an error that ends a sub-process': drawn(
    {
      s: { type: 'subProcess' },
      ...inside('s', {
        s1: start,
        a: ask,
        s2: { type: 'endEvent', event: { type: 'error', error: 'other' } },
      }),
      e: atEdge('s', { type: 'error', error: 'other' }),
    },
    'start -> s -> end',
    's1 -> a -> s2',
    'e -> end',
  ),
  'work for each of several, and an event beside it': drawn(
    {
      a: { ...ask, loop: each },
      ...eventSubProcess('aside', { event: message, interrupting: false }, ask).elements,
    },
    'start -> a -> end',
    ...eventSubProcess('aside', { event: message }).flows,
  ),
  'an end of everything once somebody withdraws': drawn(
    { x: and, a: ask, b: ask, j: and, m: atEdge('a', message), stop: terminate },
    'start -> x -> a -> j -> end',
    'x -> b -> j',
    'm -> stop',
  ),
}

const bad: Readonly<Record<string, readonly [Sketch, string]>> = {
  'a choice joined as if both ways were taken': [
    drawn({ x: xor, a: ask, b: ask, j: and }, 'start -> x -> a -> j -> end', 'x -> b -> j'),
    'waits j for b-j: certain',
  ],
  'branches joined as if one were taken': [
    drawn(
      { x: and, a: ask, b: ask, j: xor, c: ask },
      'start -> x -> a -> j -> c -> end',
      'x -> b -> j',
    ),
    'twice c',
  ],
  'a branch that may leave on its own': [
    drawn(
      { x: and, a: ask, b: ask, q: xor, j: and },
      'start -> x -> a -> q -> j -> end',
      'q -> end',
      'x -> b -> j',
    ),
    'waits j for q-j',
  ],
  'a way back into a branch': [
    drawn(
      { x: and, m: xor, a: ask, b: ask, q: xor, j: and },
      'start -> x -> m -> a -> j -> q -> end',
      'x -> b -> j',
      'q -> m',
    ),
    'waits j for b-j',
  ],
  'a circle without an end': [
    drawn({ m: xor, a: ask, b: ask }, 'start -> m -> a -> b -> m'),
    'circles a: certain',
  ],
  'a circle in which nobody is waited for': [
    drawn({ m: xor, a: task }, 'start -> m -> a -> m'),
    'circles a: certain',
  ],
  'a way into a circle': [
    drawn({ x: xor, m: xor, a: ask }, 'start -> x -> end', 'x -> m -> a -> m'),
    'circles a',
  ],
  'an error that nobody catches': [
    drawn(
      { x: xor, e: { type: 'endEvent', event: { type: 'error', error: 'other' } } },
      'start -> x -> end',
      'x -> e',
    ),
    'stuck e',
  ],
  'a deadline beside the work that goes on with it': [
    drawn(
      { a: ask, t: atEdge('a', timer, false), m: xor, b: ask },
      'start -> a -> m -> b -> end',
      't -> m',
    ),
    'twice b',
  ],
  'a join that waits for an event at an edge': [
    drawn({ a: ask, t: atEdge('a', timer), j: and }, 'start -> a -> j -> end', 't -> j'),
    'waits j for t-j: certain',
  ],
  'an end of everything while others work': [
    drawn({ x: and, a: ask, b: ask, stop: terminate }, 'start -> x -> a -> stop', 'x -> b -> end'),
    'abandons stop',
  ],
  'branches that meet in a part that repeats itself': [
    drawn(
      {
        x: and,
        b: ask,
        j: xor,
        s: { type: 'subProcess' },
        ...inside('s', { s1: start, m: xor, a: ask, q: xor, s2: end }),
      },
      'start -> x -> j -> s -> end',
      'x -> b -> j',
      's1 -> m -> a -> q -> s2',
      'q -> m',
    ),
    'twice s',
  ],
  'the same within a sub-process': [
    drawn(
      {
        s: { type: 'subProcess', loop: each },
        ...inside('s', { s1: start, x: xor, a: ask, b: ask, j: and, s2: end }),
      },
      'start -> s -> end',
      's1 -> x -> a -> j -> s2',
      'x -> b -> j',
    ),
    'waits j for b-j',
  ],
}

const limits = { states: 5_000 }

function said(sketch: Sketch): string {
  const verdict = soundnessOf(define(sketch), limits)
  if (verdict.kind !== 'unsound') return verdict.kind
  const [problem] = verdict.problems
  if (problem === undefined) return ''
  const { kind, element, about, isCertain } = problem
  const waiting = kind === 'waits' ? ` for ${about.join()}` : ''
  return `${kind} ${element}${waiting}${isCertain ? ': certain' : ''}`
}

describe('a process is sound', () => {
  test.each(Object.entries(good))('with %s', (_, sketch) => {
    expect(said(sketch)).toBe('sound')
  })

  test.each(Object.entries(good))('and 1,000 cases left to chance end, with %s', (_, sketch) => {
    const run = openRuns(define(sketch))
    const draw = drawFrom(7)
    const ends = new Set(Array.from({ length: 1_000 }, () => run(draw).status))

    expect([...ends]).toEqual(['completed'])
  })
})

describe('a process is not sound', () => {
  test.each(Object.entries(bad))('with %s', (_, [sketch, expected]) => {
    expect(said(sketch)).toBe(expected)
  })
})

describe('what is found', () => {
  test('is shown on a shortest way to it', () => {
    const [sketch] = bad['a branch that may leave on its own'] ?? []
    const verdict = soundnessOf(define(sketch ?? drawn({})), limits)

    expect(verdict).toMatchObject({
      problems: [
        {
          trace: [
            { did: 'begins', element: 'start' },
            { did: 'completes', element: 'a' },
            { did: 'chooses', element: 'q', flows: ['q-end'] },
            { did: 'completes', element: 'b' },
          ],
        },
      ],
    })
  })

  test('is said to be open when there are more states than may be looked at', () => {
    expect(soundnessOf(define(manySteps(10, 3)), { states: 10 })).toMatchObject({
      kind: 'undecided',
    })
    expect(
      soundnessOf(define(drawn({ a: ask }, 'start -> a -> end')), {
        states: 10,
        isOver: () => true,
      }),
    ).toMatchObject({ kind: 'undecided' })
  })

  test('is open where a gateway counts by data that nobody knows', () => {
    const counting = {
      type: 'complexGateway',
      activationCondition: 'activationCount >= count',
    } as const
    const sketch = drawn(
      { x: and, a: ask, b: ask, j: counting },
      'start -> x -> a -> j -> end',
      'x -> b -> j',
    )

    expect(soundnessOf(define(sketch), limits)).toMatchObject({
      kind: 'undecided',
      untried: [{ process: 'main', element: 'j' }],
    })
  })

  test('does not depend on data, content or drawing', () => {
    const sketch = drawn({ a: { ...ask, output: 'gone' } }, 'start -> a -> end')
    const definition: Definition = { ...define(sketch), forms: {}, mappings: {} }

    expect(soundnessOf(definition, limits).kind).toBe('sound')
  })

  test('leaves out what leads nowhere', () => {
    const loose = {
      t: atEdge('gone', timer),
      lost: { ...ask, parent: 'gone' },
      one: { type: 'subProcess', parent: 'other' },
      other: { type: 'subProcess', parent: 'one' },
    }
    const sketch = drawn({ a: ask, ...loose }, 'start -> a -> end', 'a -> gone')

    expect(soundnessOf(define(sketch), limits).kind).toBe('sound')
  })

  test('side by side costs no more states than one after the other', () => {
    const verdict = soundnessOf(define(manySteps(10, 9)), limits)

    expect(verdict.kind).toBe('sound')
    expect(verdict.states).toBeLessThan(110)
  })
})

/** Branches side by side of so many steps each. */
function manySteps(branches: number, steps: number): Sketch {
  const rows = Array.from({ length: branches }, (_, row) =>
    Array.from({ length: steps }, (__, step) => `s${row}x${step}`),
  )
  const elements = Object.fromEntries(rows.flat().map((id) => [id, ask] as const))
  return drawn(
    { x: and, j: and, ...elements },
    'start -> x',
    'j -> end',
    ...rows.map((row) => ['x', ...row, 'j'].join(' -> ')),
  )
}
