import { describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { attached, end, eventSubProcess, start, step, timer, type Drawn } from './drawn.ts'
import { sampleWith } from './sample.ts'

/** Fills `a`; reads `a` in a way that needs it; and asks for `a` in a form. */
const fill = { type: 'scriptTask', script: '1', output: 'fill' }
const need = { type: 'scriptTask', script: 'a + 1', output: 'total' }
const ask = { type: 'userTask', form: 'details', lane: 'office' }
const either = { type: 'exclusiveGateway', default: 'f0' }
const both = { type: 'parallelGateway' }
const some = { type: 'inclusiveGateway', default: 'f0' }
const inside = (parent: string, element: JsonObject) => ({ ...element, parent })
const script = (text: string) => ({ ...need, script: text })
const choosing = (condition: string) => ({ source: 'choose', target: 'here', condition })

const question = {
  id: 'a',
  path: 'a',
  question: { de: 'A?' },
  missing: { de: 'Bitte …' },
  widget: 'amount',
  required: true,
}

/** "a b" is a way from a to b; what it needs beyond that comes as an object. */
type Row = readonly [
  what: string,
  elements: Drawn,
  flows: readonly (string | JsonObject)[],
  found: readonly string[],
]

function drawnAs(
  elements: Drawn,
  flows: readonly (string | JsonObject)[],
  more: Readonly<Record<string, Json>> = {},
): Definition {
  const named = Object.entries(elements).map(([id, one]) => [id, { name: { de: id }, ...one }])
  const ways = flows.map((flow): JsonObject => {
    if (typeof flow !== 'string') return flow
    const [source = '', target = ''] = flow.split(' ')
    return { source, target }
  })
  return sampleWith({
    '/processes/main/elements': Object.fromEntries(named),
    '/processes/main/flows': Object.fromEntries(ways.map((flow, index) => [`f${index}`, flow])),
    '/layout/main/elements': {},
    '/data/a': { type: 'number', label: { de: 'A' } },
    '/data/total': { type: 'number', label: { de: 'Summe' } },
    '/data/list': { type: 'array', items: { type: 'number' }, label: { de: 'Liste' } },
    '/mappings/fill': { title: { de: 'Füllen' }, rows: { a: { value: 'result' } } },
    '/mappings/total': { title: { de: 'Summe' }, rows: { total: { value: 'result' } } },
    '/forms/details/questions': [question],
    '/messages': { paid: { title: { de: 'Bezahlt' } } },
    ...more,
  })
}

const found = (
  elements: Drawn,
  flows: readonly (string | JsonObject)[],
  more: Readonly<Record<string, Json>> = {},
) =>
  lint(drawnAs(elements, flows, more))
    .filter(({ rule, text }) => rule === 'valueThere' && text !== undefined)
    .map(({ id, element }) => `${id.split(' ')[1]} ${element}`)
    .toSorted()

const straight = ['start fill', 'fill need', 'need end']

describe('what a step reads has been filled before', () => {
  test.each<Row>([
    ['straight on', { start, fill, need, end }, straight, []],
    ['by an answer', { start, ask, need, end }, ['start ask', 'ask need', 'need end'], []],
    [
      'on both ways of a choice',
      { start, choose: either, fill, ask, need, end },
      ['choose ask', 'start choose', 'choose fill', 'fill need', 'ask need', 'need end'],
      [],
    ],
    [
      'on one of two ways that are both gone',
      { start, fork: both, fill, step, join: both, need, end },
      ['start fork', 'fork fill', 'fork step', 'fill join', 'step join', 'join need', 'need end'],
      [],
    ],
    [
      'before the choice',
      { start, fill, choose: either, step, need, end },
      ['choose need', 'start fill', 'fill choose', 'choose step', 'step need', 'need end'],
      [],
    ],
    [
      'inside of what is done before',
      {
        start,
        sub: { type: 'subProcess' },
        s: inside('sub', start),
        fill: inside('sub', fill),
        e: inside('sub', end),
        need,
        end,
      },
      ['start sub', 'sub need', 'need end', 's fill', 'fill e'],
      [],
    ],
    [
      'before an error leaves what is done',
      {
        start,
        sub: { type: 'subProcess' },
        s: inside('sub', start),
        fill: inside('sub', fill),
        e: inside('sub', { ...end, event: { type: 'error', error: 'unknownPerson' } }),
        broken: attached('sub', { type: 'error', error: 'unknownPerson' }),
        need,
        end,
      },
      ['start sub', 'sub end', 's fill', 'fill e', 'broken need', 'need end'],
      [],
    ],
    [
      'by what undoes it, too',
      {
        start,
        fill,
        end,
        undo: { ...need, isForCompensation: true },
        undone: attached('fill', { type: 'compensation' }, { handler: 'undo' }),
      },
      ['start fill', 'fill end'],
      [],
    ],
    [
      'in the first round of a loop',
      { start, fill, need, again: either, end },
      ['again end', 'start fill', 'fill need', 'need again', 'again fill'],
      [],
    ],
    [
      'a list that its items fill, be there any or none',
      {
        start,
        each: {
          ...step,
          loop: {
            type: 'multiInstance',
            sequential: false,
            cardinality: '2',
            output: { collection: 'list', element: 'loopCounter' },
          },
        },
        need: script('count(list)'),
        end,
      },
      ['start each', 'each need', 'need end'],
      [],
    ],
  ])('%s', (...[, elements, flows, expected]) => {
    expect(found(elements, flows)).toEqual(expected)
  })

  test.each<Row>([
    [
      'not on one way of a choice',
      { start, choose: either, fill, need, end },
      ['choose need', 'start choose', 'choose fill', 'fill need', 'need end'],
      ['mayBeUnfilled need'],
    ],
    [
      'not on one way where some are gone',
      { start, fork: some, fill, step, join: some, need, end },
      ['fork step', 'start fork', 'fork fill', 'fill join', 'step join', 'join need', 'need end'],
      ['mayBeUnfilled need'],
    ],
    [
      'on a way beside, which may be later',
      { start, fork: both, fill, need, join: both, end },
      ['start fork', 'fork fill', 'fork need', 'fill join', 'need join', 'join end'],
      ['readTooEarly need'],
    ],
    [
      'later',
      { start, need, fill, end },
      ['start need', 'need fill', 'fill end'],
      ['readTooEarly need'],
    ],
    [
      'only from the second round on',
      { start, need, fill, again: either, end },
      ['again end', 'start need', 'need fill', 'fill again', 'again need'],
      ['mayBeUnfilled need'],
    ],
    [
      'not when its step is interrupted',
      { start, ask, late: attached('ask', timer), need, end },
      ['start ask', 'ask end', 'late need', 'need end'],
      ['readTooEarly need'],
    ],
    [
      'not when what is around it is interrupted',
      {
        start,
        sub: { type: 'subProcess' },
        s: inside('sub', start),
        fill: inside('sub', fill),
        step: inside('sub', step),
        late: attached('sub', timer),
        need,
        end,
      },
      ['start sub', 'sub end', 's fill', 'fill step', 'late need', 'need end'],
      ['mayBeUnfilled need'],
    ],
    [
      'not for what waits beside it for its event',
      {
        start,
        fill,
        step,
        end,
        beside: eventSubProcess,
        late: inside('beside', { ...start, event: timer }),
        need: inside('beside', need),
      },
      ['start fill', 'fill step', 'step end', 'late need'],
      ['mayBeUnfilled need'],
    ],
    [
      'not where a loop has nothing to run for',
      {
        start,
        each: { ...fill, loop: { type: 'multiInstance', sequential: true, collection: '[]' } },
        need,
        end,
      },
      ['start each', 'each need', 'need end'],
      ['mayBeUnfilled need'],
    ],
    [
      'not where such a loop is the last of a part',
      {
        start,
        sub: { type: 'subProcess' },
        s: inside('sub', start),
        each: inside('sub', {
          ...fill,
          loop: { type: 'multiInstance', sequential: true, collection: '[]' },
        }),
        need,
        end,
      },
      ['start sub', 'sub need', 's each', 'need end'],
      ['mayBeUnfilled need'],
    ],
  ])('but %s', (...[, elements, flows, expected]) => {
    expect(found(elements, flows)).toEqual(expected)
  })

  test.each([
    ['sees nothing of what is around it', {}, ['neverGiven need']],
    ['sees what it is given', { input: 'fill' }, []],
  ])('what is called %s', (_what, given, expected) => {
    const elements = {
      start: { ...start, name: { de: 's' } },
      need: { ...need, name: { de: 'n' } },
    }
    const flows = { f: { source: 'start', target: 'need' } }
    const call = { type: 'callActivity', process: 'other', ...given }

    expect(
      found({ start, fill, call, end }, ['start fill', 'fill call', 'call end'], {
        '/processes/other': { title: { de: 'Anderer' }, lanes: {}, elements, flows },
      }),
    ).toEqual(expected)
  })
})

describe('a value that may be missing', () => {
  const flows = ['choose use', 'start choose', 'choose fill', 'fill use', 'use end']
  const around = { start, choose: either, fill, end }

  test.each([
    ['a sum', script('a + 1'), ['mayBeUnfilled use']],
    ['a comparison', script('a > 5'), []],
    ['a question whether it is there', script('if a = null then 0 else a'), []],
    ['a text', script('"Nr. " + string(a)'), ['mayBeUnfilled use']],
  ])('is missed by %s or not', (_what, use, expected) => {
    expect(found({ ...around, use }, flows)).toEqual(expected)
  })

  test.each([
    ['where it is printed', {}, ['mayBeUnfilled use']],
    ['not in a part that appears only with it', { when: 'a != null' }, []],
  ])('is missed by a letter %s', (_what, when, expected) => {
    const use = { type: 'sendTask', letter: 'notice' }
    const block = { id: 'x', block: 'text', text: { de: 'A ist {{ a }}.' }, ...when }
    const [blocks, rest] = ['/letters/notice/blocks', '/letters/notice']
    const more = {
      [`${rest}/addressee`]: { de: 'Amt' },
      [`${rest}/subject`]: { de: 'A' },
      [`${rest}/salutation`]: { de: 'Guten Tag' },
      [blocks]: [block],
    }

    expect(found({ ...around, use }, flows, more)).toEqual(expected)
  })

  test.each([
    [
      'a table without a row for it',
      ['mayBeUnfilled use'],
      [
        { id: 'r', when: { a: '> 5' }, then: { x: '1' } },
        { id: 's', when: { a: '<= 5' }, then: { x: '1' } },
      ],
    ],
    [
      'a table with a row for all other cases',
      [],
      [
        { id: 'r', when: { a: '> 5' }, then: { x: '1' } },
        { id: 's', when: {}, then: { x: '2' } },
      ],
    ],
  ])('is missed by %s or not', (_what, expected, rows) => {
    const use = { type: 'businessRuleTask', decision: 'x', fimGroup: 4, authorisedBy: '§ 35a' }
    const more = {
      '/decisions/x': {
        title: { de: 'X' },
        hitPolicy: 'first',
        inputs: [{ id: 'a', label: { de: 'A' }, expression: 'a', schema: { type: 'number' } }],
        outputs: [{ id: 'x', label: { de: 'X' }, schema: { type: 'number' } }],
        rows,
      },
    }

    expect(found({ ...around, use }, flows, more)).toEqual(expected)
  })

  test('is named with a way that does not fill it', () => {
    const [finding] = lint(drawnAs({ ...around, use: need }, flows)).filter(
      ({ rule }) => rule === 'valueThere',
    )

    expect(finding?.title.de).toBe('„A“ kann bei „use“ fehlen.')
    expect(finding?.text.de).toContain('Auf dem Weg „start → choose → use“ füllt kein Schritt')
  })

  test('is asked for where the way is chosen by it', () => {
    const elements = { start, choose: either, here: step, fill, end }
    const ways = ['choose fill', 'start choose', choosing('a > 5'), 'fill end', 'here end']

    expect(found(elements, ways)).toEqual(['readTooEarly choose'])
  })
})
