import type { XmlElement } from '../model/foreign.ts'
import type { ItemDefinition } from '../model/requirements.ts'
import { parseXml, type XmlProblem } from '../xml/parse.ts'
import type {
  BusinessKnowledge,
  DecisionElement,
  DecisionService,
  DmnModel,
  Import,
  RequirementKind,
} from './model.ts'
import { inNewest, tagOf } from './names.ts'
import { readBoxedIn, readFunction } from './readBoxed.ts'
import { Reader, typed } from './reader.ts'

export type DmnProblem = XmlProblem | { readonly code: 'notDmn'; readonly detail: string }

/** The model of a DMN file of version 1.2 to 1.5. */
export function readDmn(xml: string): DmnModel | { readonly problem: DmnProblem } {
  const parsed = parseXml(xml)
  return 'problem' in parsed ? parsed : readTree(inNewest(parsed.root))
}

/** The model of a tree of version 1.5. */
export function readTree(newest: XmlElement): DmnModel | { readonly problem: DmnProblem } {
  if (tagOf(newest) !== 'definitions') return { problem: { code: 'notDmn', detail: newest.name } }
  const reader = new Reader(newest)
  const namespace = reader.take('namespace') ?? ''
  const file = { namespace }
  const elements = (tag: string) => reader.children(tag)
  return {
    namespace,
    name: reader.name(),
    imports: elements('import').map(readImport),
    itemDefinitions: elements('itemDefinition').map(readItemDefinition),
    inputs: elements('inputData').map((one) => ({ ...identity(one, file), ...one.foreign() })),
    decisions: elements('decision').map((one) => readDecision(one, file)),
    knowledge: elements('businessKnowledgeModel').map((one) => readKnowledge(one, file)),
    services: elements('decisionService').map((one) => readService(one, file)),
    ...orderOf(newest),
    ...reader.foreign(),
  }
}

/** In the order in which they are written when nothing else is said. */
const kinds = 'inputData decision businessKnowledgeModel decisionService knowledgeSource'.split(' ')

/** Where it is another one than ours: by kind. */
function orderOf({ children = [] }: XmlElement): Pick<DmnModel, 'order'> {
  const listed = children.filter((child) => kinds.includes(tagOf(child) ?? ''))
  const places = listed.map((child) => kinds.indexOf(tagOf(child) ?? ''))
  const isUsual = places.every((place, at) => at === 0 || (places[at - 1] ?? 0) <= place)
  return isUsual ? {} : { order: listed.map(({ attributes }) => attributes?.['id'] ?? '') }
}

function readImport(reader: Reader): Import {
  return { namespace: reader.take('namespace') ?? '', name: reader.name(), ...reader.foreign() }
}

interface File {
  readonly namespace: string
}

function readItemDefinition(reader: Reader): ItemDefinition {
  const components = reader.children('itemComponent').map(readItemDefinition)
  const allowedValues = reader.child('allowedValues')?.text()
  const typeConstraint = reader.child('typeConstraint')?.text()
  return {
    name: reader.name(),
    isCollection: reader.takeIf('isCollection', (value) => value === 'true') !== undefined,
    ...typed(reader.child('typeRef')?.element.text),
    ...(components.length === 0 ? {} : { components }),
    isFunction: reader.has('functionItem'),
    ...(allowedValues === undefined ? {} : { allowedValues }),
    ...(typeConstraint === undefined ? {} : { typeConstraint }),
    ...reader.foreign(),
  }
}

function readDecision(reader: Reader, file: File): DecisionElement {
  const head = identity(reader, file)
  const required = requirementsOf(reader, file)
  const logic = readBoxedIn(reader)
  return { ...head, ...required, ...(logic === undefined ? {} : { logic }), ...reader.foreign() }
}

function readKnowledge(reader: Reader, file: File): BusinessKnowledge {
  const head = identity(reader, file)
  const required = requirementsOf(reader, file)
  const logic = reader.child('encapsulatedLogic')
  return {
    ...head,
    ...required,
    ...(logic === undefined ? {} : { logic: readFunction(logic) }),
    ...reader.foreign(),
  }
}

function readService(reader: Reader, file: File): DecisionService {
  const references = (tag: string): readonly string[] =>
    reader.children(tag).flatMap((child) => reference(child, file))
  return {
    ...identity(reader, file),
    outputs: references('outputDecision'),
    encapsulated: references('encapsulatedDecision'),
    inputDecisions: references('inputDecision'),
    inputs: references('inputData'),
    ...reader.foreign(),
  }
}

/** The name of the element; the type of its variable. */
function identity(reader: Reader, { namespace }: File) {
  const name = reader.name()
  const variable = reader.child('variable')
  return {
    key: `${namespace}#${reader.take('id') ?? name}`,
    ...(variable === undefined ? {} : readVariable(variable, name)),
    name,
  }
}

/** It is called like its element; another name stays where it is. */
function readVariable(reader: Reader, name: string) {
  reader.takeIf('name', (value) => value.trim().replaceAll(/\s+/g, ' ') === name)
  const type = reader.type()
  const { foreign = {} } = reader.foreign()
  return { ...type, variable: foreign }
}

const referring = ['requiredDecision', 'requiredInput', 'requiredKnowledge'] as const

function requirementsOf(reader: Reader, file: File) {
  const requires: string[] = []
  const elsewhere: Record<string, RequirementKind> = {}
  for (const requirement of reader.children('informationRequirement', 'knowledgeRequirement')) {
    const child = requirement.child(...referring)
    const kind = referring.find((one) => one === child?.tag)
    for (const key of child === undefined ? [] : reference(child, file)) {
      requires.push(key)
      if (kind !== undefined && !key.startsWith(`${file.namespace}#`)) elsewhere[key] = kind
    }
  }
  return { requires, ...(Object.keys(elsewhere).length === 0 ? {} : { elsewhere }) }
}

function reference(reader: Reader, { namespace }: File): readonly string[] {
  const href = reader.take('href')?.trim() ?? ''
  const hash = href.lastIndexOf('#')
  if (hash < 0) return href === '' ? [] : [`${namespace}#${href}`]
  return [`${hash === 0 ? namespace : href.slice(0, hash)}#${href.slice(hash + 1)}`]
}
