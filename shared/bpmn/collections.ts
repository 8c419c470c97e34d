import type { Definition } from '../model/definition.ts'
import type { Element, Process } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import type { MultiInstance } from '../model/loops.ts'
import { referred } from '../model/referred.ts'
import { bpmn, localReference } from './names.ts'
import type { Reporter } from './report.ts'

/** What the loop of another tool goes over and collects: the data its references lead to, by their names. */
export type Collections = Pick<MultiInstance, 'collection' | 'item' | 'output'>

/** The loops that say neither how often nor, in our form, over what, with what their references say. */
export function withCollections(definition: Definition, report: Reporter): Definition {
  const processes = Object.entries(definition.processes).map(([id, process]) => {
    const elements = Object.entries(process.elements).map(
      ([key, element]) => [key, withLists(process, { key, element }, report)] as const,
    )
    return [id, { ...process, elements: Object.fromEntries(elements) }] as const
  })
  return { ...definition, processes: Object.fromEntries(processes) }
}

interface Place {
  readonly key: string
  readonly element: Element
}

function withLists(process: Process, { key, element }: Place, report: Reporter): Element {
  if (!('loop' in element) || element.loop?.type !== 'multiInstance') return element
  const { output, ...over } = collectionsOf(process, key)
  const loop = { ...element.loop, ...(!isCounted(element.loop) && over), ...(output && { output }) }
  const at = { element: key, elementType: element.type }
  if (!isCounted(loop)) report('loopMissing', at)
  for (const [local, read] of [
    [inputRef, loop.collection],
    [outputRef, loop.output],
  ] as const) {
    const isLeft = read === undefined && refersIn(element, local) !== undefined
    if (isLeft) report('notExecuted', { ...at, detail: local })
  }
  return { ...element, loop }
}

function isCounted({ cardinality, collection }: MultiInstance): boolean {
  return cardinality !== undefined || collection !== undefined
}

const inputRef = 'loopDataInputRef'
const outputRef = 'loopDataOutputRef'

/** Read from what is kept of the file, so that it goes out as it came in while the loop still says the same. */
export function collectionsOf(process: Process, key: string): Collections {
  const element = referred(process.elements, key)
  const loop = loopIn(element)
  const collection = nameAt({ process, key, local: inputRef })
  const item = childOf(loop, 'inputDataItem')?.attributes?.['name']
  const results = nameAt({ process, key, local: outputRef })
  const result = childOf(loop, 'outputDataItem')?.attributes?.['name']
  return {
    ...(collection !== undefined && { collection, ...(isName(item) && { item }) }),
    ...(results !== undefined &&
      isName(result) && { output: { collection: results, element: result } }),
  }
}

interface Reference {
  readonly process: Process
  readonly key: string
  readonly local: string
}

function nameAt({ process, key, local }: Reference): string | undefined {
  const element = referred(process.elements, key)
  const reference = refersIn(element, local)
  if (reference === undefined) return undefined
  const id = localReference(reference)
  const outside = outsideOf(process, key, id) ?? id
  return nameOfData(process, outside) ?? nameOfProperty(process, outside) ?? nameOfOwn(element, id)
}

/** Data of the process that an association brings into, or takes out of, data of the activity itself. */
function outsideOf({ artifacts = {} }: Process, key: string, own: string): string | undefined {
  for (const artifact of Object.values(artifacts)) {
    if (artifact.type !== 'dataAssociation' || artifact.element !== key) continue
    const { direction, sources, target } = artifact
    if (direction === 'input' && target === own) return sources[0]
    if (direction === 'output' && sources.includes(own)) return target
  }
  return undefined
}

function nameOfData({ artifacts = {} }: Process, id: string): string | undefined {
  const shown = referred(artifacts, id)
  const object = shown?.type === 'dataObjectReference' ? (shown.object ?? id) : id
  const names = [shown, referred(artifacts, object)].flatMap((data) =>
    data !== undefined && 'name' in data ? [data.name.de] : [],
  )
  return names.length === 0 ? undefined : [...names, object].find(isName)
}

function nameOfProperty({ foreign }: Process, id: string): string | undefined {
  return nameOfChild(
    foreign?.elements?.filter(({ name }) => name === bpmn('property')),
    id,
  )
}

/** A data input or output that nothing brings data into. */
function nameOfOwn(element: Element | undefined, id: string): string | undefined {
  const specification = element?.foreign?.elements?.find(
    ({ name }) => name === bpmn('ioSpecification'),
  )
  return nameOfChild(specification?.children, id)
}

function nameOfChild(children: readonly XmlElement[] = [], id: string): string | undefined {
  const own = children.find(({ attributes }) => attributes?.['id'] === id)
  return own && [own.attributes?.['name'], id].find(isName)
}

function refersIn(element: Element | undefined, local: string): string | undefined {
  return childOf(loopIn(element), local)?.text
}

function loopIn(element: Element | undefined): XmlElement | undefined {
  return element?.foreign?.elements?.find(
    ({ name }) => name === bpmn('multiInstanceLoopCharacteristics'),
  )
}

function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children?.find(({ name }) => name === bpmn(local))
}

/** What FEEL reads as a name of data, not as a calculation. */
function isName(text: string | undefined): text is string {
  return text !== undefined && /^[\p{L}_][\p{L}\p{N}_]*( [\p{L}\p{N}_]+)*$/u.test(text)
}
