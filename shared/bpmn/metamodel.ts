import { partsOf } from '../xml/name.ts'
import { BpmnModdle, type Descriptor, type Property } from 'bpmn-moddle'
import type { XmlElement } from '../model/foreign.ts'
import { name, namespaces } from './names.ts'

/** What bpmn-moddle knows of BPMN 2.0: which children and references an element has, and their order in a file. */
const moddle = new BpmnModdle()

const prefixes: Readonly<Record<string, string>> = {
  [namespaces.bpmn]: 'bpmn',
  [namespaces.bpmndi]: 'bpmndi',
  [namespaces.dc]: 'dc',
  [namespaces.di]: 'di',
}

/** The type of the root; those of its children follow from it. */
export const definitionsType = 'bpmn:Definitions'

export interface Child {
  /** Where it stands among the children of its parent. */
  readonly order: number
  /** Undefined for text: a reference, a script. */
  readonly type: string | undefined
  readonly isReference: boolean
}

/** What a child of an element of this type is, or undefined when BPMN knows no such child. */
export function childOf(parentType: string, child: XmlElement): Child | undefined {
  const prefix = prefixes[partsOf(child.name).uri ?? '']
  if (prefix === undefined) return undefined
  const known = childrenOf(parentType)
  const key = `${prefix}:${partsOf(child.name).local}`
  const found = known.get(key) ?? remember(known, key, findChild(parentType, key))
  if (found === undefined) return isGlobalScript(parentType, key) ? globalScript : undefined
  const given = partsOf(child.attributes?.[xsiType] ?? '').local.replace(/^.*:t?/, '')
  return given !== '' && isType(`bpmn:${given}`) && found.type?.startsWith('bpmn:')
    ? { ...found, type: `bpmn:${given}` }
    : found
}

/** In the schema of BPMN a child, in bpmn-moddle an attribute only. */
function isGlobalScript(parentType: string, key: string): boolean {
  return parentType === 'bpmn:GlobalScriptTask' && key === 'bpmn:script'
}

const globalScript: Child = {
  order: Number.MAX_SAFE_INTEGER,
  type: undefined,
  isReference: false,
}

const xsiType = name('xsi', 'type')

/** Attributes that refer to other elements of the file. */
export function referencesOf(type: string): ReadonlySet<string> {
  const known = references.get(type)
  if (known !== undefined) return known
  const found = new Set(
    descriptorOf(type)
      .properties.filter(({ isAttr, isReference }) => isAttr === true && isReference === true)
      .map(({ ns }) => ns.localName),
  )
  references.set(type, found)
  return found
}

function hasType(type: string, general: string): boolean {
  return general in descriptorOf(type).allTypesByName
}

const references = new Map<string, ReadonlySet<string>>()
const children = new Map<string, Map<string, Child | undefined>>()

function childrenOf(type: string): Map<string, Child | undefined> {
  const known = children.get(type) ?? new Map<string, Child | undefined>()
  children.set(type, known)
  return known
}

function remember(
  known: Map<string, Child | undefined>,
  key: string,
  child: Child | undefined,
): Child | undefined {
  // Names come from files: what does not exist is not remembered, so that the table stays as small as BPMN.
  if (child !== undefined) known.set(key, child)
  return child
}

function findChild(parentType: string, key: string): Child | undefined {
  const { properties } = descriptorOf(parentType)
  const type = typeNamed(key)
  const order = properties.findIndex(
    (property) => isNamed(property, key) || (type !== undefined && holds(property, type)),
  )
  const property = properties[order]
  if (property === undefined) return undefined
  const isText = property.isReference === true || simple.has(property.type)
  return {
    order,
    type: isText ? undefined : isNamed(property, key) ? property.type : type,
    isReference: property.isReference === true,
  }
}

const simple = new Set(['String', 'Boolean', 'Integer', 'Real'])

function isNamed({ ns, isAttr, isVirtual }: Property, key: string): boolean {
  return ns.name === key && isAttr !== true && isVirtual !== true
}

function holds({ type, isAttr, isReference, isVirtual, xml }: Property, child: string): boolean {
  const isContained = isAttr !== true && isReference !== true && isVirtual !== true
  return (
    isContained &&
    xml?.serialize === undefined &&
    !simple.has(type) &&
    isType(type) &&
    hasType(child, type)
  )
}

/** Elements are named like their types, those of BPMN and DI in lower case. */
function typeNamed(key: string): string | undefined {
  const [prefix = '', local = ''] = key.split(':')
  const capital = `${prefix}:${local.charAt(0).toUpperCase()}${local.slice(1)}`
  const isLowered = prefix === 'bpmn' || prefix === 'di'
  const type = isLowered ? capital : key
  return isType(type) && (!isLowered || local.charAt(0) === local.charAt(0).toLowerCase())
    ? type
    : undefined
}

function isType(type: string): boolean {
  return Object.hasOwn(moddle.registry.typeMap, type)
}

function descriptorOf(type: string): Descriptor {
  return moddle.getType(type).$descriptor
}
