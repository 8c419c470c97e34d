import { describe, expect, test } from 'vitest'
import {
  insertTemplate,
  joiningPart,
  type Insertion,
} from '#designer/editing/commands/insertTemplate.ts'
import { isEmptyService } from '#designer/editing/empty.ts'
import { centreOf } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { artifactBoxes } from '#designer/editing/artifacts.ts'
import { begunFrom, pieceOf, wholeOf } from '#designer/editing/keptTemplate.ts'
import { clashesOf } from '#designer/editing/pastedParts.ts'
import { emptyService } from '#runtime/services/emptyService.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { changed } from '../support/change.ts'
import { overlaps } from '../support/overlaps.ts'
import { define, end, start, task } from '../support/processDefinition.ts'
import { sampleService } from '../support/sampleService.ts'

const process = 'main'
const sample = sampleService()
const id = '2f1c7d0e-5f8f-4d0a-9a55-0c1d3c1f6a11'
const named = (de: string) => ({ de })

const fresh = () => emptyService({ id: 'neu', owner: 'kaemmerei', title: named('Neu') })

/** As it comes back from the server. */
function kept(definition: Definition, elements: readonly string[]): Definition {
  const piece = pieceOf(definition, { process, elements })
  if (piece === undefined) throw new Error('kept: expected something to keep')
  return { ...piece.definition, id, title: named('Festsetzen'), summary: named('Setzt fest.') }
}

function main(definition: Definition): Process {
  const { main: found } = definition.processes
  if (found === undefined) throw new Error('main: expected the main process')
  return found
}

const ways = (definition: Definition): readonly string[] =>
  Object.values(main(definition).flows).map(({ source, target }) => `${source} ${target}`)

function inserted(before: Definition, insertion: Omit<Insertion, 'process'>): Definition {
  return changed(before, (now) => insertTemplate(now, { process, ...insertion }).definition)
}

describe('steps kept as a template', () => {
  test('are a single step or a part, and nothing where none can stand alone', () => {
    const kindOf = (elements: readonly string[]) => pieceOf(sample, { process, elements })?.kind

    expect(kindOf(['person'])).toBe('element')
    expect(kindOf(['person', 'unknown'])).toBe('element')
    expect(kindOf(['assess', 'letter'])).toBe('part')
    expect(kindOf(['unknown'])).toBeUndefined()
    expect(kindOf([])).toBeUndefined()
  })

  test('begin where nothing leads to, and what has no way on leads on', () => {
    const chain = define({
      elements: { start, last: task, first: task, left: task, end },
      flows: ['start -> first -> last -> end', 'first -> left -> end'],
    })
    const before = fresh()

    const after = inserted(before, {
      template: kept(chain, ['last', 'left', 'first']),
      after: 'start',
    })

    expect(ways(after).toSorted()).toEqual(
      ['start first', 'first last', 'first left', 'last end', 'left end'].toSorted(),
    )
    expect(overlaps(after)).toEqual([])
  })

  test('are done by the same people where they take part', () => {
    const other = inserted(fresh(), {
      template: kept(sample, ['assess']),
      after: 'start',
      office: { title: named('Kasse'), group: 'kaemmerei/kasse' },
    })
    const here = inserted(sample, { template: kept(sample, ['answer']), after: 'assess' })

    const laneOf = (definition: Definition, step: string) =>
      main(definition).lanes[main(definition).elements[step]?.lane ?? '']?.group

    expect(laneOf(other, 'assess')).toBe('kaemmerei/kasse')
    expect(laneOf(here, 'answer2')).toBe('citizen')
  })

  test('bring what is not there unasked, and are asked about what is otherwise', () => {
    const template = kept(sample, ['assess', 'letter'])
    const insertion = { process, template, after: 'start' }
    const changedTable: Definition = {
      ...fresh(),
      data: sample.data,
      types: sample.types,
      decisions: { tax: { ...sample.decisions['tax'], title: named('Andere') } as never },
    }

    const part = joiningPart(fresh(), insertion)
    const clashing = joiningPart(changedTable, insertion)

    expect(part && clashesOf(fresh(), part)).toEqual([])
    expect(clashing && clashesOf(changedTable, clashing)).toMatchObject([
      { kind: 'decisions', id: 'tax', why: 'differs' },
    ])
    const usual = inserted(changedTable, { template, after: 'start' })
    const beside = inserted(changedTable, {
      template,
      after: 'start',
      answers: { 'decisions/tax': { as: 'take' } },
    })
    expect(main(usual).elements['assess']).toMatchObject({ decision: 'tax' })
    expect(main(beside).elements['assess']).toMatchObject({ decision: 'tax2' })
    expect(beside.decisions['tax2']).toEqual(sample.decisions['tax'])
  })

  test('are asked about too where the service they are of has changed since', () => {
    const template = kept(sample, ['answer'])
    const since = { ...sample, forms: { dog: { ...sample.forms['dog'], submit: named('Ab!') } } }

    const part = joiningPart(since as Definition, { process, template, after: 'start' })

    expect(part && clashesOf(since as Definition, part)).toMatchObject([{ kind: 'forms' }])
    const same = joiningPart(sample, { process, template, after: 'start' })
    expect(same && clashesOf(sample, same)).toEqual([])
  })

  test('take notes along, at the step they stand by; notes behind make room', () => {
    const noted = withNote(sample, 'assess', 'Satz prüfen')
    const template = kept(noted, ['assess', 'letter', 'note'])
    const before = withNote(
      inserted(fresh(), { template: kept(sample, ['answer']), after: 'start' }),
      'end',
      'Ende',
    )

    const after = inserted(before, { template, after: 'start' })

    const apart = (definition: Definition, step: string, note: string) => {
      const box = geometryOf(definition, process).elements[step]
      const beside = artifactBoxes(definition, process)[note]
      return box && beside && centreOf(beside).x - centreOf(box).x
    }
    expect(apart(after, 'assess', 'note2')).toBe(apart(noted, 'assess', 'note'))
    expect(apart(after, 'end', 'note')).toBe(apart(before, 'end', 'note'))
  })
})

describe('a whole service kept as a template', () => {
  test('leaves out what was said of that one alone', () => {
    const points = { questions: 1, evidence: 0, signatures: 0, level: 1 }
    const { kind, definition } = wholeOf({
      ...sample,
      startedFrom: { ...points, minutes: { least: 1, most: 2 } },
      waivers: { a: { title: named('Hinweis'), reason: 'Darum.' } as never },
    })

    expect(kind).toBe('whole')
    expect(definition).toEqual(sample)
  })

  test('fills an empty service, which keeps its name, and brings no error of its own', () => {
    const after = changed(fresh(), (now) => begunFrom(now, { ...sample, id }))

    expect(after).toMatchObject({ id: 'neu', owner: 'kaemmerei', title: named('Neu') })
    expect(after.processes['main']?.title).toEqual(named('Neu'))
    expect(after.letters).toEqual(sample.letters)
    const errors = (definition: Definition) =>
      lint(definition).flatMap((one) => (one.severity === 'error' ? [one.id] : []))
    expect(errors(after)).toEqual(errors(sample))
  })

  test('finds a service empty until something is in it', () => {
    expect(isEmptyService(fresh())).toBe(true)
    expect(isEmptyService({ ...fresh(), data: sample.data })).toBe(false)
    expect(isEmptyService({ ...fresh(), forms: sample.forms })).toBe(false)
    expect(isEmptyService(sample)).toBe(false)
  })
})

function withNote(definition: Definition, step: string, de: string): Definition {
  const { x, y } = geometryOf(definition, process).elements[step] ?? { x: 0, y: 0 }
  const layout = definition.layout['main'] ?? { elements: {}, lanes: {} }
  return {
    ...definition,
    processes: {
      ...definition.processes,
      main: {
        ...main(definition),
        artifacts: { note: { type: 'textAnnotation', text: de } },
      },
    },
    layout: { ...definition.layout, main: { ...layout, artifacts: { note: { x, y: y - 90 } } } },
  }
}
