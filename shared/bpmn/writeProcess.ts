import type { Artifact } from '../model/artifacts.ts'
import type { Element, Process } from '../model/elements.ts'
import { artifactFields, dataAssociationFields, dataAssociations } from './artifacts.ts'
import type { Builder } from './builder.ts'
import { isFlowElement, isOfProcess } from './contents.ts'
import { caseDataId } from './dataFlow.ts'
import { elementFields, isContainer } from './elements.ts'
import { flowFields } from './flows.ts'
import { handlerId } from './handlers.ts'
import { writeLanes } from './lanes.ts'
import { flowsByElement, writeFlowLists } from './listing.ts'
import { bpmn } from './names.ts'
import { inKeptOrder, orderIn } from './order.ts'
import { caseDataName, globalTasks, processFields, specificationSets } from './process.ts'
import type { Path, Writing } from './reading.ts'
import { titleField, writeRecord, type RecordFields } from './record.ts'
import { globalScriptField } from './scripts.ts'
import { referred } from '../model/referred.ts'
import { grouped } from './grouped.ts'

interface ProcessWriting {
  readonly process: Process
  readonly path: Path
  readonly ctx: Writing
  readonly flowLists: ReturnType<typeof flowsByElement>
  /** What stands in each container; in the process itself under the empty id. */
  readonly inside: {
    readonly lanes: ReturnType<typeof writeLanes>
    readonly elements: ReadonlyMap<string, readonly string[]>
    readonly flows: ReadonlyMap<string, readonly string[]>
    readonly artifacts: ReadonlyMap<string, readonly string[]>
  }
  /** Data associations by their element, associations by their source. */
  readonly associations: ReadonlyMap<string, readonly string[]>
}

export function writeProcess(id: string, around: Omit<Writing, 'process'>): Builder {
  const ctx: Writing = { ...around, process: id }
  const process = referred(ctx.definition.processes, id)
  const path = ['processes', id]
  if (process === undefined) throw new Error(`export: no process ${id}`)
  if (process.global === true) return writeGlobalTask(process, path, ctx)
  const builder = writeRecord(process, { local: 'process', fields: processFields, path, ctx })
  const at = writingOf(process, path, ctx)
  writeContents(builder, at, '')
  writeSpecification(builder, at)
  if (Object.values(process.elements).some((element) => usesData(element, ctx))) {
    const data = builder.child(bpmn('property'))
    data.set('id', caseDataId(ctx.idOf(path)))
    data.set('name', caseDataName)
  }
  return builder
}

function writingOf(process: Process, path: Path, ctx: Writing): ProcessWriting {
  const { elements, flows, artifacts = {} } = process
  const parentOf = parentsIn(process)
  const placeOf = placesIn(process, parentOf)
  const artifact = (id: string): Artifact | undefined => referred(artifacts, id)
  return {
    process,
    path,
    ctx,
    flowLists: flowsByElement(process, (flow) => ctx.idOf([...path, 'flows', flow])),
    inside: {
      lanes: writeLanes(process, path, ctx),
      elements: grouped(Object.keys(elements), parentOf),
      flows: grouped(Object.keys(flows), placeOf),
      artifacts: grouped(Object.keys(artifacts), (id) => {
        const one = artifact(id)
        return one !== undefined && 'parent' in one ? (one.parent ?? '') : ''
      }),
    },
    associations: grouped(Object.keys(artifacts), (id) => {
      const one = artifact(id)
      if (one?.type === 'dataAssociation') return one.element
      return one?.type === 'association' ? one.source : ''
    }),
  }
}

/** Parents that do not exist, hold nothing or go in a circle are none. */
function parentsIn({ elements }: Process): (element: string) => string {
  const isPlaced = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined; at = referred(elements, at)?.parent) {
      const element = referred(elements, at)
      if (seen.has(at) || element === undefined) return false
      if (at !== id && !isContainer(element.type)) return false
      seen.add(at)
    }
    return true
  }
  return (id) => (isPlaced(id) ? (referred(elements, id)?.parent ?? '') : '')
}

/** A flow stands with the element it leaves, unless its file has it elsewhere. */
function placesIn(
  process: Process,
  parentOf: (element: string) => string,
): (flow: string) => string {
  const listed = new Map<string, string>()
  for (const [id, { foreign }] of [['', process] as const, ...Object.entries(process.elements)]) {
    for (const member of orderIn(foreign) ?? []) listed.set(member, id)
  }
  return (flow) => listed.get(flow) ?? parentOf(referred(process.flows, flow)?.source ?? '')
}

function writeContents(builder: Builder, at: ProcessWriting, parent: string): void {
  const { process, inside } = at
  for (const [, set] of inside.lanes.get(parent) ?? []) builder.add(set.build())
  const elements = inside.elements.get(parent) ?? []
  const artifacts = (inside.artifacts.get(parent) ?? []).flatMap((id) => {
    const artifact = referred(process.artifacts, id)
    return artifact !== undefined && isBeside(artifact) ? [[id, artifact] as const] : []
  })
  const parts = [
    ...elements.map((id) => [id, () => writeElement(id, at)] as const),
    ...(inside.flows.get(parent) ?? []).map((id) => [id, () => writeFlow(id, at)] as const),
    ...artifacts
      .filter(([, { type }]) => isFlowElement(type))
      .map(([id, artifact]) => [id, () => writeArtifact(id, artifact, at)] as const),
  ]
  const order = orderIn(
    parent === '' ? process.foreign : referred(process.elements, parent)?.foreign,
  )
  for (const [, write] of inKeptOrder(parts, ([id]) => id, order)) builder.add(write().build())
  for (const [id, artifact] of artifacts) {
    if (!isFlowElement(artifact.type)) builder.add(writeArtifact(id, artifact, at).build())
  }
  for (const id of elements) writeHandler(builder, id, at)
}

function writeFlow(id: string, { process, path, ctx }: ProcessWriting): Builder {
  const at = { local: 'sequenceFlow', fields: flowFields, path: [...path, 'flows', id], ctx }
  return writeRecord(referred(process.flows, id) ?? {}, at)
}

function isBeside(artifact: Artifact): artifact is Exclude<Artifact, { type: 'dataAssociation' }> {
  return artifact.type !== 'dataAssociation' && !isOfProcess(artifact.type)
}

function writeElement(id: string, at: ProcessWriting): Builder {
  const { process, path, ctx } = at
  const element = referred(process.elements, id)
  if (element === undefined) throw new Error(`export: no element ${id}`)
  const fields: RecordFields = { name: titleField, ...elementFields[element.type] }
  const builder = writeRecord(element, {
    local: element.type,
    fields,
    path: [...path, 'elements', id],
    ctx,
  })
  writeFlowLists(builder, element.foreign, at.flowLists.get(id))
  for (const key of at.associations.get(id) ?? []) {
    const artifact = referred(process.artifacts, key)
    if (artifact?.type !== 'dataAssociation') continue
    const local = dataAssociations[artifact.direction]
    const one = { local, fields: dataAssociationFields, path: [...path, 'artifacts', key], ctx }
    builder.add(writeRecord(artifact, one).build())
  }
  if (isContainer(element.type)) writeContents(builder, at, id)
  return builder
}

function writeArtifact(
  id: string,
  artifact: Exclude<Artifact, { type: 'dataAssociation' }>,
  { process, path, ctx }: ProcessWriting,
): Builder {
  const { type } = artifact
  const at = { local: type, fields: artifactFields[type], path: [...path, 'artifacts', id], ctx }
  if (type !== 'association') return writeRecord(artifact, at)
  const handler = handlerOf(referred(process.elements, artifact.source))
  return writeRecord(handler === undefined ? artifact : { ...artifact, target: handler }, at)
}

/** An association for a handler that no association of the definition leads to. */
function writeHandler(builder: Builder, id: string, at: ProcessWriting): void {
  const { process, path, ctx } = at
  const handler = handlerOf(referred(process.elements, id))
  const associations = [id, handler ?? ''].flatMap((end) => at.associations.get(end) ?? [])
  const isDrawn = associations.some((key) => {
    const artifact = referred(process.artifacts, key)
    return artifact?.type === 'association' && [artifact.source, artifact.target].includes(id)
  })
  if (handler === undefined || isDrawn) return
  const association = builder.child(bpmn('association'))
  const source = ctx.idOf([...path, 'elements', id])
  association.set('id', handlerId(source))
  association.set('associationDirection', 'One')
  association.set('sourceRef', source)
  association.set('targetRef', ctx.idOf([...path, 'elements', handler]))
}

function handlerOf(element: Element | undefined): string | undefined {
  return element?.type === 'boundaryEvent' ? element.handler : undefined
}

function writeSpecification(builder: Builder, at: ProcessWriting): void {
  const { process, path, ctx } = at
  const all = Object.entries(process.artifacts ?? {})
  if (!all.some(([, { type }]) => isOfProcess(type))) return
  const specification = builder.child(bpmn('ioSpecification'))
  for (const { type, set, refs } of specificationSets) {
    const items = all.filter(([, artifact]) => artifact.type === type)
    for (const [id, item] of items) {
      const fields = artifactFields[type]
      specification.add(
        writeRecord(item, { local: type, fields, path: [...path, 'artifacts', id], ctx }).build(),
      )
    }
    if (specification.holds(bpmn(set))) continue
    const group = specification.child(bpmn(set))
    for (const [id] of items) group.child(bpmn(refs)).text(ctx.idOf([...path, 'artifacts', id]))
  }
}

/** Whether data flows into or out of it by what we write. */
function usesData(element: Element, { definition }: Writing): boolean {
  const mappings = [
    'input' in element ? element.input : undefined,
    'output' in element ? element.output : undefined,
  ]
  const loop = 'loop' in element ? element.loop : undefined
  const isOverList =
    loop?.type === 'multiInstance' && (loop.collection ?? loop.output) !== undefined
  return (
    isOverList || mappings.some((id) => id !== undefined && Object.hasOwn(definition.mappings, id))
  )
}

function writeGlobalTask(process: Process, path: Path, ctx: Writing): Builder {
  const [element] = Object.values(process.elements)
  const local =
    Object.entries(globalTasks).find(([, type]) => type === element?.type)?.[0] ?? 'globalTask'
  const builder = writeRecord(process, { local, fields: { title: titleField }, path, ctx })
  const owner = { element: path.at(-1) ?? '', elementType: local, id: ctx.idOf(path) }
  if (element?.type === 'scriptTask')
    globalScriptField.write(element.script, { builder, ctx, owner })
  return builder
}
