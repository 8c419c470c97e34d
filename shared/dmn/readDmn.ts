import type { XmlElement } from '../model/foreign.ts'
import { parseXml, type XmlProblem } from '../xml/parse.ts'
import type {
  BusinessKnowledge,
  DecisionElement,
  DecisionService,
  DmnModel,
  ItemDefinition,
} from './model.ts'
import { readBoxedIn, readFunction, readNamed } from './readBoxed.ts'
import { attributeOf, childNamed, childrenNamed, nameOf, tagOf, textOf, typed } from './xml.ts'

export type DmnProblem = XmlProblem | { readonly code: 'notDmn'; readonly detail: string }

/** The model of a DMN file of version 1.2 to 1.5. */
export function readDmn(xml: string): DmnModel | { readonly problem: DmnProblem } {
  const parsed = parseXml(xml)
  if ('problem' in parsed) return parsed
  const { root } = parsed
  if (tagOf(root) !== 'definitions') return { problem: { code: 'notDmn', detail: root.name } }
  const namespace = attributeOf(root, 'namespace') ?? ''
  const file = { root, namespace }
  return {
    namespace,
    name: nameOf(root),
    imports: childrenNamed(root, 'import').map((element) => ({
      namespace: attributeOf(element, 'namespace') ?? '',
      name: nameOf(element),
    })),
    itemDefinitions: childrenNamed(root, 'itemDefinition').map(readItemDefinition),
    inputs: childrenNamed(root, 'inputData').map((element) => identity(element, file)),
    decisions: childrenNamed(root, 'decision').map((element) => readDecision(element, file)),
    knowledge: childrenNamed(root, 'businessKnowledgeModel').map((element) =>
      readKnowledge(element, file),
    ),
    services: childrenNamed(root, 'decisionService').map((element) => readService(element, file)),
  }
}

interface File {
  readonly root: XmlElement
  readonly namespace: string
}

function readItemDefinition(element: XmlElement): ItemDefinition {
  const components = childrenNamed(element, 'itemComponent').map(readItemDefinition)
  const allowedValues = textOf(childNamed(element, 'allowedValues'))
  const typeConstraint = textOf(childNamed(element, 'typeConstraint'))
  return {
    name: nameOf(element),
    isCollection: attributeOf(element, 'isCollection') === 'true',
    ...typed(childNamed(element, 'typeRef')?.text),
    ...(components.length === 0 ? {} : { components }),
    isFunction: childNamed(element, 'functionItem') !== undefined,
    ...(allowedValues === undefined ? {} : { allowedValues }),
    ...(typeConstraint === undefined ? {} : { typeConstraint }),
  }
}

function readDecision(element: XmlElement, file: File): DecisionElement {
  const logic = readBoxedIn(element)
  return {
    ...identity(element, file),
    requires: requirementsOf(element, file),
    ...(logic === undefined ? {} : { logic }),
  }
}

function readKnowledge(element: XmlElement, file: File): BusinessKnowledge {
  const logic = childNamed(element, 'encapsulatedLogic')
  return {
    ...identity(element, file),
    requires: requirementsOf(element, file),
    ...(logic === undefined ? {} : { logic: readFunction(logic) }),
  }
}

function readService(element: XmlElement, file: File): DecisionService {
  const references = (tag: string): readonly string[] =>
    childrenNamed(element, tag).flatMap((child) => reference(child, file))
  return {
    ...identity(element, file),
    outputs: references('outputDecision'),
    encapsulated: references('encapsulatedDecision'),
    inputDecisions: references('inputDecision'),
    inputs: references('inputData'),
  }
}

/** The name of the element; the type of its variable. */
function identity(element: XmlElement, { namespace }: File) {
  const variable = childNamed(element, 'variable')
  return {
    key: `${namespace}#${attributeOf(element, 'id') ?? nameOf(element)}`,
    ...(variable === undefined ? {} : readNamed(variable)),
    name: nameOf(element),
  }
}

function requirementsOf(element: XmlElement, file: File): readonly string[] {
  return childrenNamed(element, 'informationRequirement', 'knowledgeRequirement').flatMap(
    (requirement) =>
      childrenNamed(requirement, 'requiredDecision', 'requiredInput', 'requiredKnowledge').flatMap(
        (child) => reference(child, file),
      ),
  )
}

function reference(element: XmlElement, { namespace }: File): readonly string[] {
  const href = attributeOf(element, 'href')?.trim() ?? ''
  const hash = href.lastIndexOf('#')
  if (hash < 0) return href === '' ? [] : [`${namespace}#${href}`]
  return [`${hash === 0 ? namespace : href.slice(0, hash)}#${href.slice(hash + 1)}`]
}
