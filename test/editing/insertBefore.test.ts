import { describe, expect, it } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { mayBeEntered } from '#shared/model/elementKinds.ts'
import { insertStep, mayStandBefore } from '#designer/editing/commands/insertStep.ts'
import { overlaps } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { shapeGroups, shapeKinds } from '#designer/editing/shapeKinds.ts'
import { stepKinds, type StepKind } from '#designer/editing/steps.ts'
import { end, define, start } from '../support/processDefinition.ts'
import { changed } from '../support/change.ts'
import { sampleService } from '../support/sampleService.ts'

const process = 'main'
const name = { de: 'Neuer Schritt' }
const kinds: readonly StepKind[] = [...stepKinds, ...shapeKinds]

describe('insertStep before a step', () => {
  const before = sampleService()
  const elements = Object.entries(mainOf(before).elements).flatMap(([id, element]) =>
    mayBeEntered(element) ? [id] : [],
  )

  it.each(elements)('every way to %s leads through the new step, each as it was', (element) => {
    const after = changed(before, (definition) => inserted(definition, 'checkFormally', element))

    const { flows } = mainOf(after)
    for (const [id, flow] of Object.entries(mainOf(before).flows)) {
      const target = flow.target === element ? 'neuerSchritt' : flow.target
      expect(flows[id]).toEqual({ ...flow, target })
    }
    expect(flows[`neuerSchritt-${element}`]).toEqual({ source: 'neuerSchritt', target: element })
  })

  it.each(elements)('stands left of %s, clear of everything, in the same part', (element) => {
    const after = changed(before, (definition) => inserted(definition, 'checkFormally', element))

    const { neuerSchritt: made, ...others } = geometryOf(after, process).elements
    const next = others[element]
    if (made === undefined || next === undefined) throw new Error('expected both to be drawn')
    expect(made.x + made.width).toBeLessThan(next.x)
    const parts = mainOf(after).elements
    expect(parts['neuerSchritt']?.parent).toBe(parts[element]?.parent)
    expect(
      Object.entries(others).filter(
        ([id, box]) => parts[id]?.type !== 'subProcess' && overlaps(box, made),
      ),
    ).toEqual([])
  })

  it('what is attached to a step stays at it when room is made', () => {
    const attached = define({
      elements: {
        start,
        book: { type: 'task' },
        late: {
          type: 'boundaryEvent',
          attachedTo: 'book',
          interrupting: true,
          event: { type: 'timer', timer: { duration: 'duration("P1D")' } },
        },
        end,
      },
      flows: ['start -> book -> end', 'late -> end'],
    })
    const offset = ({ book, late }: ReturnType<typeof geometryOf>['elements']) =>
      (late?.x ?? 0) - (book?.x ?? 0)

    const after = inserted(attached, 'checkFormally', 'end')

    expect(offset(geometryOf(after, process).elements)).toBe(
      offset(geometryOf(attached, process).elements),
    )
  })
})

describe('mayStandBefore', () => {
  const after = (type: 'exclusiveGateway' | 'eventBasedGateway') =>
    define({
      elements: { start, choice: { type }, task: { type: 'task' }, end },
      flows: ['start -> choice -> task -> end'],
    })
  const fitting = (definition: Definition) =>
    kinds.filter((kind) => mayStandBefore(definition, { process, element: 'task', kind }))

  it('leaves out what begins or ends a way', () => {
    const left = kinds.filter((kind) => !fitting(after('exclusiveGateway')).includes(kind))

    expect(left).toEqual([
      'eventSubProcess',
      ...shapeGroups.starts,
      'jumpTarget',
      'jump',
      ...shapeGroups.ends,
    ])
  })

  it('offers only what waits behind an event-based gateway', () => {
    expect(fitting(after('eventBasedGateway'))).toEqual([
      'waitForPeriod',
      'receiveMessage',
      'messageCatch',
      'signalCatch',
      'conditionalCatch',
      'multipleCatch',
      'allCatch',
    ])
  })
})

function inserted(definition: Definition, kind: StepKind, before: string): Definition {
  return insertStep(definition, { process, kind, name, before }).definition
}

function mainOf(definition: Definition) {
  const main = definition.processes[process]
  if (main === undefined) throw new Error('main process missing')
  return main
}
