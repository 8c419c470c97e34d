import { addArtifact, artifactKinds } from '#designer/editing/commands/addArtifact.ts'
import { addLane } from '#designer/editing/commands/addLane.ts'
import {
  alignElements,
  alignments,
  directions,
  distributeElements,
} from '#designer/editing/commands/alignElements.ts'
import { arrangeElements } from '#designer/editing/commands/arrangeElements.ts'
import { attachEvent } from '#designer/editing/commands/attachEvent.ts'
import { attachUndoing } from '#designer/editing/commands/attachUndoing.ts'
import { changeKind } from '#designer/editing/commands/changeKind.ts'
import { connectElements } from '#designer/editing/commands/connectElements.ts'
import { deleteAndReconnect, deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { deleteFlow } from '#designer/editing/commands/deleteFlow.ts'
import { drawLine } from '#designer/editing/commands/drawLine.ts'
import { groupElements } from '#designer/editing/commands/groupElements.ts'
import { importProcesses, replaceService } from '#designer/editing/commands/importService.ts'
import { insertOnFlow } from '#designer/editing/commands/insertOnFlow.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { insertTemplate } from '#designer/editing/commands/insertTemplate.ts'
import { linkArtifact } from '#designer/editing/commands/linkArtifact.ts'
import { makeRoom } from '#designer/editing/commands/makeRoom.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { moveOnFlow } from '#designer/editing/commands/moveOnFlow.ts'
import { pasteFragment } from '#designer/editing/commands/pasteFragment.ts'
import { pinElements } from '#designer/editing/commands/pinElements.ts'
import { reconnectFlow } from '#designer/editing/commands/reconnectFlow.ts'
import { setExpanded } from '#designer/editing/commands/setExpanded.ts'
import { setLane } from '#designer/editing/commands/setLane.ts'
import { ungroupElements } from '#designer/editing/commands/ungroupElements.ts'
import { renameArtifact, sizeArtifact } from '#designer/editing/commands/updateArtifact.ts'
import { renameElement } from '#designer/editing/commands/updateElement.ts'
import { setDefaultFlow, updateFlow } from '#designer/editing/commands/updateFlow.ts'
import { fragmentOf } from '#designer/editing/fragmentOf.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { shapeKinds } from '#designer/editing/shapeKinds.ts'
import { stepKinds } from '#designer/editing/steps.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { contentCommands } from './anyContentCommand.ts'
import { poolCommands } from './anyPoolCommand.ts'
import { sampleService } from './sampleService.ts'
import { templateFiles } from './templateFiles.ts'

/** Draws one of some things; undefined of none. */
export interface Chance {
  readonly one: <T>(of: readonly T[]) => T | undefined
  readonly some: <T>(of: readonly T[]) => readonly T[]
  readonly number: (from: number, to: number) => number
}

/** What a person does, with arguments that there are, and now and then one that there is not. */
export type AnyCommand = (definition: Definition, chance: Chance) => Definition

const process = mainProcess
const names = { part: { de: 'Teil' }, start: { de: 'Beginn' }, end: { de: 'Ende' } }

const stepsOf = ({ processes }: Definition): string[] =>
  Object.keys(processes[process]?.elements ?? {})
const flowsOf = ({ processes }: Definition): string[] =>
  Object.keys(processes[process]?.flows ?? {})

function step(definition: Definition, { one, number }: Chance): string {
  return (number(0, 19) === 0 ? undefined : one(stepsOf(definition))) ?? 'gone'
}

function flow(definition: Definition, { one, number }: Chance): string {
  return (number(0, 19) === 0 ? undefined : one(flowsOf(definition))) ?? 'gone'
}

function beside({ processes }: Definition, { one }: Chance): string {
  return one(Object.keys(processes[process]?.artifacts ?? {})) ?? 'gone'
}

const selected = (definition: Definition, { some }: Chance) => ({
  process,
  elements: some(stepsOf(definition)),
})

const drawing: Readonly<Record<string, AnyCommand>> = {
  insertStep(now, chance) {
    const kind = chance.one([...stepKinds, ...shapeKinds]) ?? 'branch'
    const at = step(now, chance)
    const where =
      chance.one([{ after: at }, { before: at }, { at: point(chance) }, { parent: at }, {}]) ?? {}
    return insertStep(now, {
      process,
      kind,
      name: { de: `Schritt ${chance.number(1, 9)}` },
      ...where,
    }).definition
  },
  connectElements: (now, chance) =>
    connectElements(now, { process, source: step(now, chance), target: step(now, chance) }),
  deleteElements: (now, chance) =>
    deleteElements(now, { process, elements: chance.some(stepsOf(now)).slice(0, 2) }),
  deleteAndReconnect: (now, chance) =>
    deleteAndReconnect(now, { process, elements: [step(now, chance)] }),
  deleteFlow: (now, chance) => deleteFlow(now, { process, flow: flow(now, chance) }),
  moveElements: (now, chance) => moveElements(now, { ...selected(now, chance), by: point(chance) }),
  alignElements: (now, chance) =>
    alignElements(now, { ...selected(now, chance), to: chance.one(alignments) ?? 'left' }),
  distributeElements: (now, chance) =>
    distributeElements(now, {
      ...selected(now, chance),
      along: chance.one(directions) ?? 'vertical',
    }),
  makeRoom: (now, chance) =>
    makeRoom(now, {
      process,
      axis: chance.one(['x', 'y'] as const) ?? 'x',
      from: chance.number(-50, 1500),
      by: chance.number(-300, 300),
    }),
  setLane: (now, chance) =>
    setLane(now, {
      process,
      element: step(now, chance),
      lane: chance.one(Object.keys(now.processes[process]?.lanes ?? {})) ?? 'gone',
    }),
  addLane: (now) => addLane(now, { process, title: { de: 'Neue Bahn' }, group: 'amt/stelle' }),
  attachEvent: (now, chance) =>
    attachEvent(now, {
      process,
      element: step(now, chance),
      name: { de: 'Frist' },
      event: { type: 'timer', timer: { duration: 'duration("P14D")' } },
    }).definition,
  attachUndoing: (now, chance) =>
    attachUndoing(now, {
      process,
      element: step(now, chance),
      name: { de: 'Rückabwicklung' },
      undoing: { de: 'Rückgängig machen' },
    }).definition,
  addArtifact: (now, chance) =>
    addArtifact(now, {
      process,
      kind: chance.one(artifactKinds) ?? 'group',
      name: { de: `Daneben ${chance.number(1, 9)}` },
      beside: chance.some(stepsOf(now)).slice(0, 2),
      ...chance.one([{}, { at: point(chance) }, { parent: step(now, chance) }]),
    }).definition,
  linkArtifact(now, chance) {
    const ends = [beside(now, chance), chance.one([step(now, chance), flow(now, chance)]) ?? '']
    const [source = '', target = ''] = chance.number(0, 1) === 0 ? ends : ends.toReversed()
    return linkArtifact(now, { process, source, target })
  },
  renameArtifact: (now, chance) =>
    renameArtifact(now, {
      process,
      artifact: beside(now, chance),
      name: { de: `Bauakte ${chance.number(1, 9)}` },
    }),
  sizeArtifact: (now, chance) =>
    sizeArtifact(now, {
      process,
      artifact: beside(now, chance),
      width: chance.number(-10, 400),
      height: chance.number(-10, 400),
    }),
  deleteBeside: (now, chance) => deleteElements(now, { process, elements: [beside(now, chance)] }),
  moveBeside: (now, chance) =>
    moveElements(now, { process, elements: [beside(now, chance)], by: point(chance) }),
  changeKind: (now, chance) =>
    changeKind(now, {
      process,
      element: step(now, chance),
      kind: chance.one([...stepKinds, ...shapeKinds]) ?? 'branch',
    }),
  renameElement: (now, chance) =>
    renameElement(now, { process, element: step(now, chance), name: { de: 'Neuer Name' } }),
  updateFlow: (now, chance) =>
    updateFlow(now, {
      process,
      flow: flow(now, chance),
      update: (way) => ({ ...way, name: { de: 'ja' }, condition: 'true' }),
    }),
  setDefaultFlow: (now, chance) => setDefaultFlow(now, { process, flow: flow(now, chance) }),
  drawLine: (now, chance) =>
    drawLine(now, {
      process,
      flow: flow(now, chance),
      waypoints: chance.one([undefined, [point(chance), point(chance), point(chance)]]),
    }),
  reconnectFlow: (now, chance) =>
    reconnectFlow(now, {
      process,
      flow: flow(now, chance),
      end: chance.one(['source', 'target'] as const) ?? 'target',
      element: step(now, chance),
    }),
  insertOnFlow: (now, chance) =>
    insertOnFlow(now, { process, flow: flow(now, chance), element: step(now, chance) }),
  moveOnFlow: (now, chance) =>
    moveOnFlow(now, { process, flow: flow(now, chance), element: step(now, chance) }),
  pinElements: (now, chance) =>
    pinElements(now, { ...selected(now, chance), pinned: chance.number(0, 1) === 1 }),
  arrangeElements(now, chance) {
    const { elements, lanes } = geometryOf(now, process)
    const aside = Object.entries(elements).map(
      ([id, box]) => [id, { ...box, x: box.x + chance.number(-9, 9) }] as const,
    )
    return arrangeElements(now, {
      process,
      standing: { elements: Object.fromEntries(aside), lanes },
    })
  },
  groupElements(now, chance) {
    const done = groupElements(now, { ...selected(now, chance), names })
    return 'refused' in done ? now : done.definition
  },
  ungroupElements(now, chance) {
    const parts = stepsOf(now).filter(
      (id) => now.processes[process]?.elements[id]?.type === 'subProcess',
    )
    const done = ungroupElements(now, { process, element: chance.one(parts) ?? step(now, chance) })
    return 'refused' in done ? now : done.definition
  },
  setExpanded(now, chance) {
    const parts = stepsOf(now).filter(
      (id) => now.processes[process]?.elements[id]?.type === 'subProcess',
    )
    return setExpanded(now, {
      process,
      element: chance.one(parts) ?? step(now, chance),
      expanded: chance.number(0, 1) === 1,
    })
  },
  insertTemplate(now, chance) {
    const [, template] = chance.one(templateFiles) ?? []
    const office = chance.one([undefined, { title: { de: 'Amt' }, group: 'amt/stelle' }])
    return template === undefined
      ? now
      : insertTemplate(now, { process, template, after: step(now, chance), office }).definition
  },
  pasteFragment(now, chance) {
    const elements = [...chance.some(stepsOf(now)).slice(0, 3), beside(now, chance)]
    const fragment = fragmentOf(now, { process, elements })
    const into = chance.one([{}, { parent: step(now, chance) }]) ?? {}
    return fragment === undefined
      ? now
      : pasteFragment(now, { process, fragment, ...into }).definition
  },
  // a few are enough: each is there to stay
  importProcesses: (now) =>
    Object.keys(now.processes).length > 3 ? now : importProcesses(now, sampleService()),
  replaceService: (now, { number }) =>
    number(0, 2) > 0 ? now : replaceService(now, sampleService(), number(0, 1) === 0),
}

function point({ number }: Chance): { readonly x: number; readonly y: number } {
  return { x: number(-200, 1400), y: number(-200, 600) }
}

export const anyCommands: Readonly<Record<string, AnyCommand>> = {
  ...drawing,
  ...poolCommands,
  ...contentCommands,
}
