import { describe, expect, it } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { addLane } from '#designer/editing/commands/addLane.ts'
import { attachEvent } from '#designer/editing/commands/attachEvent.ts'
import { changeKind } from '#designer/editing/commands/changeKind.ts'
import { changeSource } from '#designer/editing/commands/changeSource.ts'
import { canConnect, connectElements } from '#designer/editing/commands/connectElements.ts'
import { deleteAndReconnect, deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { deleteFlow } from '#designer/editing/commands/deleteFlow.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { setLane } from '#designer/editing/commands/setLane.ts'
import { renameElement } from '#designer/editing/commands/updateElement.ts'
import { setDefaultFlow, updateFlow } from '#designer/editing/commands/updateFlow.ts'
import { overlaps } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { shapeKinds } from '#designer/editing/shapeKinds.ts'
import { stepKinds } from '#designer/editing/steps.ts'
import { changed, expectChange } from '../support/change.ts'
import { sampleService } from '../support/sampleService.ts'

const process = 'main'
const inMain = (definition: Definition) => {
  const main = definition.processes['main']
  if (main === undefined) throw new Error('main process missing')
  return main
}

describe('setLane', () => {
  it('hands a step to another lane and draws it there, over no other', () => {
    const before = sampleService()
    const lanes = Object.keys(inMain(before).lanes)
    const lane = lanes.find((id) => id !== inMain(before).elements['letter']?.lane) ?? ''

    const after = changed(before, (definition) =>
      setLane(definition, { process, element: 'letter', lane }),
    )

    const { elements, lanes: rows } = geometryOf(after, process)
    const { letter, ...others } = elements
    if (letter === undefined) throw new Error('expected the letter to be drawn')
    expect(inMain(after).elements['letter']?.lane).toBe(lane)
    expect(overlaps(letter, rows[lane] ?? letter)).toBe(true)
    expect(Object.values(others).filter((box) => overlaps(letter, box))).toEqual([])
  })
})

describe('insertStep', () => {
  it('puts the new step between a step and what followed it', () => {
    const name = { de: 'Hundemarke versenden' }

    const after = changed(
      sampleService(),
      (definition) =>
        insertStep(definition, { process, kind: 'issueLetter', name, after: 'letter' }).definition,
    )

    const { flows, elements } = inMain(after)
    expect(elements['hundemarkeVersenden']).toMatchObject({
      type: 'sendTask',
      lane: 'office',
      letter: 'hundemarkeVersenden',
    })
    expect(flows['letter-end']).toEqual({ source: 'hundemarkeVersenden', target: 'end' })
    expect(flows['letter-hundemarkeVersenden']).toEqual({
      source: 'letter',
      target: 'hundemarkeVersenden',
    })
    expect(after.letters['hundemarkeVersenden']).toBeDefined()
  })

  it('draws what follows to its right, in whatever lane it is', () => {
    const before = sampleService()
    const lane = Object.keys(inMain(before).lanes).find(
      (id) => id !== inMain(before).elements['letter']?.lane,
    )
    const apart = setLane(before, { process, element: 'letter', lane: lane ?? '' })

    const { definition, element } = insertStep(apart, {
      process,
      kind: 'checkFormally',
      name: { de: 'Prüfen' },
      after: 'letter',
    })

    const { elements } = geometryOf(definition, process)
    const [made, end] = [elements[element], elements['end']]
    expect(end?.x).toBeGreaterThanOrEqual((made?.x ?? 0) + (made?.width ?? 0))
  })

  it('adds a branch after a gateway and leaves the others', () => {
    const before = sampleService()

    const after = changed(
      before,
      (definition) =>
        insertStep(definition, {
          process,
          kind: 'checkFormally',
          name: { de: 'Prüfen' },
          after: 'listed',
        }).definition,
    )

    expect(inMain(after).flows).toMatchObject(inMain(before).flows)
    expect(inMain(after).flows['listed-pruefen']).toEqual({ source: 'listed', target: 'pruefen' })
  })

  it.each([...stepKinds, ...shapeKinds])('%s stands clear of everything else', (kind) => {
    const after = changed(
      sampleService(),
      (definition) =>
        insertStep(definition, { process, kind, name: { de: 'Neuer Schritt' }, after: 'assess' })
          .definition,
    )

    const { neuerSchritt: placed, ...others } = geometryOf(after, process).elements
    expect(placed).toBeDefined()
    const hit = Object.entries(others).filter(
      ([, box]) => placed !== undefined && overlaps(box, placed),
    )
    expect(hit.map(([id]) => id)).toEqual([])
  })

  it('gives a second step of the same name its own id', () => {
    const twice = ['a', 'b'].reduce(
      (definition) =>
        insertStep(definition, { process, kind: 'manualTask', name: { de: 'Akte ablegen' } })
          .definition,
      sampleService(),
    )

    expect(Object.keys(inMain(twice).elements)).toEqual(
      expect.arrayContaining(['akteAblegen', 'akteAblegen2']),
    )
  })

  it('lets a step dropped into a lane belong to it', () => {
    const at = { x: 880, y: 80 }

    const after = changed(
      sampleService(),
      (definition) =>
        insertStep(definition, { process, kind: 'checkFormally', name: { de: 'Prüfen' }, at })
          .definition,
    )

    expect(inMain(after).elements['pruefen']?.lane).toBe('citizen')
  })
})

describe('deleteElements', () => {
  it('takes flows, positions, attached events and the default with it', () => {
    const after = changed(sampleService(), (definition) =>
      deleteElements(definition, { process, elements: ['assess', 'person'] }),
    )

    const { elements, flows } = inMain(after)
    expect(Object.keys(elements)).toEqual([
      'start',
      'answer',
      'listed',
      'decide',
      'letter',
      'end',
      'refused',
    ])
    expect(Object.keys(flows)).toEqual(['answer-listed', 'listed-decide', 'letter-end'])
    expect(elements['listed']).not.toHaveProperty('default')
    expect(after.layout['main']?.elements).not.toHaveProperty('unknown')
    expect(after.decisions).toEqual({})
    expect(after.mappings).toEqual({})
  })

  it('keeps a form that another step still shows', () => {
    const after = changed(sampleService(), (definition) =>
      deleteElements(definition, { process, elements: ['decide'] }),
    )

    expect(Object.keys(after.forms)).toEqual(['dog'])
  })
})

describe('deleteAndReconnect', () => {
  it('joins what came before to what came after and keeps the default', () => {
    const after = changed(sampleService(), (definition) =>
      deleteAndReconnect(definition, { process, elements: ['assess'] }),
    )

    const { elements, flows } = inMain(after)
    expect(flows['listed-assess']).toEqual({
      source: 'listed',
      target: 'letter',
      name: { de: 'nein' },
    })
    expect(flows['decide-assess']).toEqual({ source: 'decide', target: 'letter' })
    expect(elements['listed']).toHaveProperty('default', 'listed-assess')
  })
})

describe('connections', () => {
  it.each([
    ['letter', 'refused', true],
    ['start', 'person', false],
    ['end', 'letter', false],
    ['letter', 'start', false],
    ['letter', 'letter', false],
    ['letter', 'unknown', false],
  ])('from %s to %s: %s', (source, target, allowed) => {
    expect(canConnect(inMain(sampleService()), { source, target })).toBe(allowed)
  })

  it('are made once', () => {
    const connection = { process, source: 'decide', target: 'refused' }

    const after = changed(sampleService(), (definition) => connectElements(definition, connection))

    expect(connectElements(after, connection)).toBe(after)
  })

  it('take the default with them when they go', () => {
    const after = changed(sampleService(), (definition) =>
      deleteFlow(definition, { process, flow: 'listed-assess' }),
    )

    expect(inMain(after).elements['listed']).not.toHaveProperty('default')
  })

  it('need no condition as the default', () => {
    const after = changed(sampleService(), (definition) =>
      setDefaultFlow(definition, { process, flow: 'listed-decide' }),
    )

    expect(inMain(after).elements['listed']).toHaveProperty('default', 'listed-decide')
    expect(inMain(after).flows['listed-decide']).not.toHaveProperty('condition')
  })

  it('are named', () => {
    const before = sampleService()
    const name = { de: 'gelistet' }

    const after = changed(before, (definition) =>
      updateFlow(definition, {
        process,
        flow: 'listed-decide',
        update: (flow) => ({ ...flow, name }),
      }),
    )

    expect(inMain(after).flows['listed-decide']?.name).toEqual(name)
  })
})

describe('moveElements', () => {
  it('moves what is attached along and follows the lane', () => {
    const before = sampleService()

    const after = changed(before, (definition) =>
      moveElements(definition, { process, elements: ['person'], by: { x: 10, y: -140 } }),
    )

    expect(inMain(after).elements['person']?.lane).toBe('citizen')
    expect(after.layout['main']?.elements['person']).toEqual({ x: 122, y: 52 })
    expect(after.layout['main']?.elements['unknown']).toEqual({ x: 206, y: 106 })
    expect(after.layout['main']?.elements['assess']).toEqual(
      before.layout['main']?.elements['assess'],
    )
  })

  it('makes room in the lane', () => {
    const after = changed(sampleService(), (definition) =>
      moveElements(definition, { process, elements: ['letter'], by: { x: 400, y: 200 } }),
    )

    const lane = after.layout['main']?.lanes['office']
    expect((lane?.x ?? 0) + (lane?.width ?? 0)).toBeGreaterThan(624 + 400 + 128)
    expect((lane?.y ?? 0) + (lane?.height ?? 0)).toBeGreaterThan(192 + 200 + 68)
  })
})

describe('other changes', () => {
  it('renames without touching the id', () => {
    const before = sampleService()
    const main = inMain(before)
    const letter = main.elements['letter']
    if (letter === undefined) throw new Error('letter missing')

    expectChange(
      before,
      (definition) =>
        renameElement(definition, {
          process,
          element: 'letter',
          name: { de: 'Bescheid erlassen' },
        }),
      {
        ...before,
        processes: {
          main: {
            ...main,
            elements: {
              ...main.elements,
              letter: { ...letter, name: { de: 'Bescheid erlassen' } },
            },
          },
        },
      },
    )
  })

  it('changes the kind and keeps name, lane and connections', () => {
    const before = sampleService()

    const after = changed(before, (definition) =>
      changeKind(definition, { process, element: 'decide', kind: 'decideByRule' }),
    )

    expect(inMain(after).elements['decide']).toMatchObject({
      type: 'businessRuleTask',
      name: { de: 'Über Haltung entscheiden' },
      lane: 'office',
    })
    expect(inMain(after).flows).toEqual(inMain(before).flows)
  })

  it('attaches a deadline to the lower edge', () => {
    const event = { type: 'timer', timer: { duration: 'duration("P14D")' } } as const

    const after = changed(
      sampleService(),
      (definition) =>
        attachEvent(definition, {
          process,
          element: 'decide',
          name: { de: 'nach 14 Tagen' },
          event,
        }).definition,
    )

    expect(inMain(after).elements['nach14Tagen']).toMatchObject({
      attachedTo: 'decide',
      interrupting: false,
    })
    expect(after.layout['main']?.elements['nach14Tagen']).toEqual({ x: 532, y: 364 })
  })

  it('keeps only the inputs the new source asks for', () => {
    const before = sampleService()

    const after = changed(before, (definition) =>
      changeSource(definition, { process, element: 'person', source: 'address' }),
    )

    expect(inMain(after).elements['person']).toHaveProperty('source', 'address')
    expect(after.mappings['personInput']?.rows).toEqual({
      personId: { value: 'identity.personId' },
    })
  })

  it('adds a lane below the others', () => {
    const after = changed(sampleService(), (definition) =>
      addLane(definition, { process, title: { de: 'Ordnungsamt' }, group: 'ordnungsamt/hunde' }),
    )

    expect(after.layout['main']?.lanes['ordnungsamt']).toEqual({
      x: 12,
      y: 478,
      width: 960,
      height: 160,
    })
  })
})
