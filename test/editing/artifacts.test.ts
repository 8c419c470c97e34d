import { describe, expect, test } from 'vitest'
import { addArtifact, artifactKinds } from '#designer/editing/commands/addArtifact.ts'
import { arrangeElements } from '#designer/editing/commands/arrangeElements.ts'
import { deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { deleteFlow } from '#designer/editing/commands/deleteFlow.ts'
import { linkArtifact } from '#designer/editing/commands/linkArtifact.ts'
import { makeRoom } from '#designer/editing/commands/makeRoom.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { pasteFragment } from '#designer/editing/commands/pasteFragment.ts'
import { renameArtifact, sizeArtifact } from '#designer/editing/commands/updateArtifact.ts'
import { artifactBoxes, canLink, linesOf } from '#designer/editing/artifacts.ts'
import { fragmentOf } from '#designer/editing/fragmentOf.ts'
import { edit, emptyHistory, undo } from '#designer/editing/history.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { define } from '../support/processDefinition.ts'

const process = 'main'
const drawn = define(
  {
    elements: {
      a: { type: 'task' },
      split: { type: 'exclusiveGateway' },
      b: { type: 'task' },
      part: { type: 'subProcess' },
      inner: { type: 'task', parent: 'part' },
    },
    flows: ['a -> split -> b'],
  },
  {
    layout: {
      main: {
        elements: {
          a: { x: 0, y: 0 },
          split: { x: 200, y: 11 },
          b: { x: 400, y: 0 },
          part: { x: 700, y: 0, width: 300, height: 160 },
          inner: { x: 740, y: 50 },
        },
        lanes: {},
      },
    },
  },
)

type Kind = (typeof artifactKinds)[number]
const add = (kind: Kind, beside: readonly string[], name = 'Neu') => {
  let artifact = ''
  const definition = changed(drawn, (now) => {
    const added = addArtifact(now, { process, kind, name: { de: name }, beside })
    artifact = added.artifact
    return added.definition
  })
  return { definition, artifact }
}
const artifactsIn = ({ processes }: Definition) => processes[process]?.artifacts ?? {}
const after = (before: Definition, command: (now: Definition) => Definition): Definition => {
  const start = { definition: before, history: emptyHistory }
  const done = edit(start, 'Schritt', command(before)) ?? start
  expect(undo(done).definition).toEqual(before)
  return done.definition
}

describe('drawn beside the flow', () => {
  test.each(artifactKinds)(
    'a %s is added at its step, copied, and deleted without a trace',
    (kind) => {
      const { definition, artifact } = add(kind, ['a'])
      const box = artifactBoxes(definition, process)[artifact]

      expect(box).toBeDefined()
      const fragment = fragmentOf(definition, { process, elements: ['a', artifact] })
      if (fragment === undefined) throw new Error('expected a fragment')
      const pasted = changed(
        definition,
        (now) => pasteFragment(now, { process, fragment }).definition,
      )
      expect(Object.keys(artifactsIn(pasted)).length).toBe(
        2 * Object.keys(artifactsIn(definition)).length,
      )
      const deleted = changed(definition, (now) =>
        deleteElements(now, { process, elements: [artifact] }),
      )
      expect(deleted.processes).toEqual(drawn.processes)
      expect([deleted.dataStores, deleted.categories]).toEqual([drawn.dataStores, drawn.categories])
      expect(deleted.layout[process]?.artifacts).toBeUndefined()
    },
  )

  test.each(artifactKinds)('a %s is called what it is called, also in a file', async (kind) => {
    const { definition, artifact } = add(kind, ['a'])
    const named = changed(definition, (now) =>
      renameArtifact(now, { process, artifact, name: { de: 'Bauakte' } }),
    )

    const read = await importBpmn(await exportBpmn(named))
    if (!('definition' in read)) throw new Error('expected what was written to be read')
    const { definition: back } = read

    expect(artifactsIn(back)).toEqual(artifactsIn(named))
    expect([back.dataStores, back.categories]).toEqual([named.dataStores, named.categories])
    expect(artifactBoxes(back, process)[artifact]).toEqual(artifactBoxes(named, process)[artifact])
    expect(JSON.stringify(back)).toContain('Bauakte')
  })

  test('a note leads to its step, a record from it, and each only once', () => {
    const note = add('textAnnotation', ['split']).definition.processes[process]
    expect(note && linesOf(note)).toEqual({
      'neu-split': { source: 'neu', target: 'split', heads: 'none' },
    })
    const record = add('dataObject', ['a'])
    const content = record.definition.processes[process]
    if (content === undefined) throw new Error('expected the process')

    expect(Object.values(linesOf(content))).toEqual([{ source: 'a', target: 'neu', heads: 'one' }])
    expect(canLink(content, { source: 'a', target: 'neu' })).toBe(false)
    expect(canLink(content, { source: 'neu', target: 'a' })).toBe(true)
    expect(canLink(content, { source: 'neu', target: 'split' })).toBe(false)
    const both = changed(record.definition, (now) =>
      linkArtifact(now, { process, source: 'neu', target: 'b' }),
    )
    expect(Object.values(linesOf(both.processes[process] ?? content))).toContainEqual({
      source: 'neu',
      target: 'b',
      heads: 'one',
    })
  })

  test('lines go with the step or the way they lead to', () => {
    const { definition } = add('textAnnotation', ['a'])
    const [flow = ''] = Object.keys(drawn.processes[process]?.flows ?? {})
    const onWay = changed(definition, (now) =>
      linkArtifact(now, { process, source: 'neu', target: flow }),
    )

    expect(Object.keys(artifactsIn(onWay))).toHaveLength(3)
    const withoutStep = changed(definition, (now) =>
      deleteElements(now, { process, elements: ['a'] }),
    )
    expect(Object.keys(artifactsIn(withoutStep))).toEqual(['neu'])
    expect(
      Object.keys(artifactsIn(changed(onWay, (now) => deleteFlow(now, { process, flow })))),
    ).toEqual(Object.keys(artifactsIn(definition)))
  })

  test('what is in a part goes and moves with it', () => {
    const { definition, artifact } = add('textAnnotation', ['inner'])
    const [box, moved] = [
      artifactBoxes(definition, process)[artifact],
      artifactBoxes(
        changed(definition, (now) =>
          moveElements(now, { process, elements: ['part'], by: { x: 10, y: 20 } }),
        ),
        process,
      )[artifact],
    ]

    expect(moved).toEqual({ ...box, x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 20 })
    const deleted = changed(definition, (now) =>
      deleteElements(now, { process, elements: ['part'] }),
    )
    expect(artifactsIn(deleted)).toEqual({})
  })

  test('a note follows its step, and stays where it was put by hand', () => {
    const { definition, artifact } = add('textAnnotation', ['a'])
    const box = artifactBoxes(definition, process)[artifact]
    const by = { x: 30, y: 40 }

    const followed = after(definition, (now) => moveElements(now, { process, elements: ['a'], by }))
    const together = after(definition, (now) =>
      moveElements(now, { process, elements: ['a', artifact], by }),
    )
    const there = { ...box, x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 40 }

    expect(artifactBoxes(followed, process)[artifact]).toEqual(there)
    expect(artifactBoxes(together, process)[artifact]).toEqual(there)
  })

  test('a frame goes with all it is drawn around, and not with one of several', () => {
    const { definition, artifact } = add('group', ['a', 'split'])
    const frame = artifactBoxes(definition, process)[artifact]
    const standing = {
      elements: {
        a: { x: 0, y: 300, width: 128, height: 68 },
        split: { x: 300, y: 311, width: 46, height: 46 },
      },
      lanes: {},
    }

    const arranged = after(definition, (now) => arrangeElements(now, { process, standing }))
    const alone = after(definition, (now) =>
      moveElements(now, { process, elements: ['a'], by: { x: 0, y: 300 } }),
    )

    expect(artifactBoxes(arranged, process)[artifact]).toEqual({
      x: frame?.x,
      y: (frame?.y ?? 0) + 300,
      width: (frame?.width ?? 0) + 100,
      height: frame?.height,
    })
    expect(artifactBoxes(alone, process)[artifact]).toEqual(frame)
  })

  test('a frame grows by its size, and with the room that is made in it', () => {
    const { definition, artifact } = add('group', ['a', 'split'])
    const frame = artifactBoxes(definition, process)[artifact]
    const sized = changed(definition, (now) =>
      sizeArtifact(now, { process, artifact, width: 400, height: 3 }),
    )
    const roomy = changed(definition, (now) =>
      makeRoom(now, { process, axis: 'x', from: 190, by: 50 }),
    )

    expect(artifactBoxes(sized, process)[artifact]).toMatchObject({ width: 400, height: 24 })
    expect(artifactBoxes(roomy, process)[artifact]?.width).toBe((frame?.width ?? 0) + 50)
  })
})
