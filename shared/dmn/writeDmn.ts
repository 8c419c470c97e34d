import type { XmlElement } from '../model/foreign.ts'
import type { ItemDefinition } from '../model/requirements.ts'
import { dmn, holding } from './element.ts'
import { printDmn } from './format.ts'
import type {
  BusinessKnowledge,
  DecisionElement,
  DecisionService,
  DmnModel,
  Import,
  InputData,
  RequirementKind,
} from './model.ts'
import { writeBoxed, writeFunction } from './writeBoxed.ts'

/** The DMN 1.5 file of a model. */
export function writeDmn(model: DmnModel): string {
  return printDmn(treeOf(model))
}

export function treeOf(model: DmnModel): XmlElement {
  return inListedOrder(definitions(model), model)
}

function definitions(model: DmnModel): XmlElement {
  const { name, namespace, imports, itemDefinitions, inputs } = model
  const file = fileOf(model)
  return dmn('definitions', {
    attributes: { name, namespace },
    children: [
      ...imports.map(writeImport),
      ...itemDefinitions.map((one) => writeItemDefinition(one, 'itemDefinition')),
      ...inputs.map((one) => dmn('inputData', { ...head(one), children: [variable(one)] })),
      ...model.decisions.map((one) => writeDecision(one, file)),
      ...model.knowledge.map((one) => writeKnowledge(one, file)),
      ...model.services.map((one) => writeService(one, file)),
    ],
    foreign: model.foreign,
  })
}

/** Things in the graph as the file lists them; what it does not list comes last. */
function inListedOrder(root: XmlElement, { order }: DmnModel): XmlElement {
  if (order === undefined) return root
  const places = new Map(order.map((id, at) => [id, at] as const))
  const placeOf = ({ attributes }: XmlElement) =>
    places.get(attributes?.['id'] ?? '') ?? order.length
  const { children = [] } = root
  return { ...root, children: children.toSorted((a, b) => placeOf(a) - placeOf(b)) }
}

function writeImport({ namespace, name, foreign }: Import): XmlElement {
  return dmn('import', { attributes: { name, namespace }, foreign })
}

function writeItemDefinition(definition: ItemDefinition, tag: string): XmlElement {
  const { name, isCollection, typeRef, components = [], foreign } = definition
  return dmn(tag, {
    attributes: { name, isCollection: isCollection ? 'true' : undefined },
    children: [
      typeRef === undefined ? undefined : dmn('typeRef', { text: typeRef }),
      holding('allowedValues', definition.allowedValues),
      holding('typeConstraint', definition.typeConstraint),
      ...components.map((one) => writeItemDefinition(one, 'itemComponent')),
    ],
    foreign,
  })
}

function writeDecision(decision: DecisionElement, file: File): XmlElement {
  return dmn('decision', {
    ...head(decision),
    children: [variable(decision), ...requirements(decision, file), writeBoxed(decision.logic)],
  })
}

function writeKnowledge(knowledge: BusinessKnowledge, file: File): XmlElement {
  const { logic } = knowledge
  return dmn('businessKnowledgeModel', {
    ...head(knowledge),
    children: [
      variable(knowledge),
      logic && writeFunction(logic, 'encapsulatedLogic'),
      ...requirements(knowledge, file),
    ],
  })
}

function writeService(service: DecisionService, file: File): XmlElement {
  const { outputs, encapsulated, inputDecisions, inputs } = service
  const references = (tag: string, keys: readonly string[]) =>
    keys.map((key) => reference(tag, key, file))
  return dmn('decisionService', {
    ...head(service),
    children: [
      variable(service),
      ...references('outputDecision', outputs),
      ...references('encapsulatedDecision', encapsulated),
      ...references('inputDecision', inputDecisions),
      ...references('inputData', inputs),
    ],
  })
}

function head({ key, name, foreign }: InputData) {
  return { attributes: { id: idOf(key), name }, foreign }
}

function idOf(key: string): string {
  return key.slice(key.lastIndexOf('#') + 1)
}

function variable({ name, typeRef, variable: foreign }: InputData): XmlElement | undefined {
  if (foreign === undefined && typeRef === undefined) return undefined
  const own = foreign?.attributes?.['name'] ?? name
  return dmn('variable', { attributes: { name: own, typeRef }, foreign })
}

function requirements(
  { requires, elsewhere = {} }: Pick<DecisionElement, 'requires' | 'elsewhere'>,
  file: File,
): readonly XmlElement[] {
  return requires.map((key) => {
    const kind = elsewhere[key] ?? file.kinds.get(key) ?? 'requiredKnowledge'
    const tag = kind === 'requiredKnowledge' ? 'knowledgeRequirement' : 'informationRequirement'
    return dmn(tag, { children: [reference(kind, key, file)] })
  })
}

interface File {
  readonly namespace: string
  readonly kinds: ReadonlyMap<string, RequirementKind>
}

function fileOf({ namespace, inputs, decisions }: DmnModel): File {
  const kinds = new Map<string, RequirementKind>()
  for (const { key } of inputs) kinds.set(key, 'requiredInput')
  for (const { key } of decisions) kinds.set(key, 'requiredDecision')
  return { namespace, kinds }
}

function reference(tag: string, key: string, { namespace }: File): XmlElement {
  const isOwn = key.startsWith(`${namespace}#`)
  return dmn(tag, { attributes: { href: isOwn ? `#${idOf(key)}` : key } })
}
