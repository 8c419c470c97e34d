import { slugOf } from '../model/slug.ts'
import type { Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import { builderOf } from './builder.ts'
import { collaborationsOf, writeCollaboration } from './collaboration.ts'
import { exportIdsOf } from './exportIds.ts'
import { ownId } from './ids.ts'
import { thrownId } from './loops.ts'
import { bpmn } from './names.ts'
import { inKeptOrder, orderIn } from './order.ts'
import type { Path, Writing } from './reading.ts'
import { rootKey, rootsIn, rootsInOurOrder } from './rootOrder.ts'
import { rootKinds, writeRoot } from './roots.ts'
import { formalAttributes, nameAttribute, titleOf } from './serviceHead.ts'
import { writeDiagrams } from './writeDiagrams.ts'
import { writeProcess } from './writeProcess.ts'

/** What only an extension of ours can say of a record. */
export type Extensions = (path: Path) => XmlElement | undefined

/** The definition as BPMN, its layout being complete. */
export function toBpmn(definition: Definition, extensionOf: Extensions): XmlElement {
  const ids = exportIdsOf(definition)
  const ctx: Writing = {
    definition,
    language: definition.foreign?.attributes?.['expressionLanguage'] ?? '',
    process: '',
    idOf: ids.of,
    near: ids.near,
    record: (element, path) => {
      const id = ids.of(path)
      element.set('id', id)
      element.set(ownId, id === path.at(-1) ? undefined : path.at(-1))
      const extension = extensionOf(path)
      if (extension !== undefined) element.extend(extension)
    },
  }
  const builder = builderOf(bpmn('definitions'), definition.foreign)
  builder.put(nameAttribute(titleOf(definition)), definition.title.de)
  for (const attribute of formalAttributes(slugOf(definition.title.de, 'bpmn')))
    builder.put(attribute, null)
  const whole = extensionOf([])
  if (whole !== undefined) builder.extend(whole)
  for (const root of rootsOf(ctx)) builder.add(root)
  for (const thrown of thrownBy(ctx)) {
    const isKept = definition.foreign?.elements?.some(
      ({ attributes }) => attributes?.['id'] === thrown.attributes['id'],
    )
    if (isKept !== true) builder.add(thrown)
  }
  for (const diagram of writeDiagrams(definition, ids)) builder.add(diagram)
  return inFileOrder(builder.build(), definition)
}

function rootsOf(ctx: Writing): readonly XmlElement[] {
  const { definition } = ctx
  const roots = rootKinds.flatMap((kind) =>
    Object.keys(definition[kind] ?? {}).map((id) => writeRoot(kind, id, ctx)),
  )
  const collaborations = Object.keys(collaborationsOf(definition)).map((id, index) =>
    writeCollaboration(id, index === 0, ctx),
  )
  const processes = Object.keys(definition.processes).map((id) => writeProcess(id, ctx))
  return [...roots, ...collaborations, ...processes].map((root) => root.build())
}

/** A loop can only refer to an event definition: one for each signal that some loop throws. */
function thrownBy({
  definition,
  idOf,
}: Writing): readonly (XmlElement & { readonly attributes: Readonly<Record<string, string>> })[] {
  const elements = Object.values(definition.processes).flatMap((process) =>
    Object.values(process.elements),
  )
  const signals = elements.flatMap((element) => {
    const loop = 'loop' in element ? element.loop : undefined
    const behavior = loop?.type === 'multiInstance' ? loop.behavior : undefined
    return behavior === undefined || behavior.type === 'complex'
      ? []
      : [idOf(['signals', behavior.event])]
  })
  return [...new Set(signals)].map((signalRef) => ({
    name: bpmn('signalEventDefinition'),
    attributes: { id: thrownId(signalRef), signalRef },
  }))
}

function inFileOrder(written: XmlElement, { foreign }: Definition): XmlElement {
  const roots = rootsIn(written)
  const keyOf = (root: XmlElement): string => rootKey(root, root.attributes?.[ownId] ?? '')
  const ordered = inKeptOrder(rootsInOurOrder(roots), keyOf, orderIn(foreign))
  const others = (written.children ?? []).filter((child) => !roots.includes(child))
  return { ...written, children: [...others, ...ordered] }
}
