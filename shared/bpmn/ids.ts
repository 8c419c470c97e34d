import type { XmlElement } from '../model/foreign.ts'
import { bpmnName, extensionElements, isStandard, localReference, name } from './names.ts'
import type { Reporter } from './report.ts'
import { namer } from './grouped.ts'

/** Under which id each thing of a file is known in the definition. */
export interface Ids {
  readonly of: (element: XmlElement) => string
  /** The id in the definition for a reference in the file, also where it leads nowhere. */
  readonly resolve: (reference: string) => string
  readonly find: (reference: string) => XmlElement | undefined
}

/** What has a record in a definition, hence needs an id. */
const recorded = new Set([
  'adHocSubProcess',
  'association',
  'boundaryEvent',
  'businessRuleTask',
  'callActivity',
  'category',
  'categoryValue',
  'collaboration',
  'complexGateway',
  'dataInput',
  'dataInputAssociation',
  'dataObject',
  'dataObjectReference',
  'dataOutput',
  'dataOutputAssociation',
  'dataStore',
  'dataStoreReference',
  'endEvent',
  'error',
  'escalation',
  'eventBasedGateway',
  'exclusiveGateway',
  'globalBusinessRuleTask',
  'globalManualTask',
  'globalScriptTask',
  'globalTask',
  'globalUserTask',
  'group',
  'inclusiveGateway',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'lane',
  'laneSet',
  'childLaneSet',
  'manualTask',
  'message',
  'messageFlow',
  'parallelGateway',
  'participant',
  'process',
  'receiveTask',
  'scriptTask',
  'sendTask',
  'sequenceFlow',
  'serviceTask',
  'signal',
  'startEvent',
  'subProcess',
  'task',
  'textAnnotation',
  'transaction',
  'userTask',
])

/** The id in our definition, where a file could not bear it. */
export const ownId = name('fachwerk', 'id')

/** Names of what objects are made of: a record cannot hold them. */
const unusable: Readonly<Record<string, string>> = { ['__proto__']: '_proto_' }

export function idsOf(root: XmlElement, report: Reporter): Ids {
  const elements = new Map<string, XmlElement>()
  const keys = new Map<XmlElement, string>()
  const nameless: XmlElement[] = []
  const isFree = (id: string | undefined): id is string =>
    id !== undefined && id !== '' && !elements.has(id)
  collect(root, (element) => {
    const id = element.attributes?.['id']
    const isRecorded = recorded.has(bpmnName(element) ?? '')
    if (isFree(id)) {
      elements.set(id, element)
      if (isRecorded) keys.set(element, keyOf(id, element))
    } else if (isRecorded) nameless.push(element)
  })
  const nameOf = namer(new Set(elements.keys()))
  for (const element of nameless) keys.set(element, newKey(element, nameOf))
  for (const [element, key] of keys) tell({ element, key }, report)
  const find = (reference: string): XmlElement | undefined =>
    elements.get(reference.trim()) ?? elements.get(localReference(reference))
  return {
    of: (element) => keys.get(element) ?? '',
    resolve: (reference) => {
      const element = find(reference)
      const key = element && (keys.get(element) ?? element.attributes?.['id'])
      return key ?? localReference(reference)
    },
    find,
  }
}

function keyOf(id: string, element: XmlElement): string {
  const key = element.attributes?.[ownId] ?? id
  return Object.hasOwn(unusable, key) ? (unusable[key] ?? key) : key
}

function newKey(element: XmlElement, nameOf: ReturnType<typeof namer>): string {
  if (element.attributes?.[ownId] !== undefined) return keyOf('', element)
  const given = element.attributes?.['id'] ?? ''
  return given === '' ? nameOf(bpmnName(element) ?? '', 1) : nameOf(given, 2)
}

/** An id that was missing needs no word: nothing refers to it. */
function tell(
  { element, key }: { readonly element: XmlElement; readonly key: string },
  report: Reporter,
): void {
  const { id = '', [ownId]: own } = element.attributes ?? {}
  const elementType = bpmnName(element) ?? element.name
  if (id === '' || id === key || own !== undefined) return
  if (Object.hasOwn(unusable, id)) report('idUnusable', { element: key, elementType, detail: id })
  else report('idTwice', { element: key, elementType, detail: id })
}

/** What is drawn comes last: tools give shapes the id of what they show. */
function collect(root: XmlElement, visit: (element: XmlElement) => void): void {
  const later: XmlElement[] = []
  const walk = (element: XmlElement): void => {
    if (!isStandard(element.name) || element.name === extensionElements) return
    if (element.name === name('bpmndi', 'BPMNDiagram') && !later.includes(element)) {
      later.push(element)
      return
    }
    visit(element)
    for (const child of element.children ?? []) walk(child)
  }
  walk(root)
  for (const diagram of later) walk(diagram)
}
