import type { XmlElement } from '../model/foreign.ts'
import { printXml } from '../xml/print.ts'
import { namespaces, tagOf } from './names.ts'

const boxes =
  'literalExpression|decisionTable|functionDefinition|context|list|relation|invocation|conditional|for|some|every|filter'
const type = 'typeRef allowedValues typeConstraint itemComponent functionItem'
const requirements = 'informationRequirement knowledgeRequirement authorityRequirement'
const graph = 'decision|inputData|businessKnowledgeModel|knowledgeSource|decisionService'
const artifacts = 'textAnnotation|association|group'
const business = 'organizationUnit|performanceIndicator'

/** What DMN 1.5 (DMN15.xsd) asks for among the children of an element, in its order; alternatives are in any. */
const orders: Readonly<Record<string, string>> = {
  definitions: `import itemDefinition ${graph} ${artifacts} elementCollection ${business} DMNDI`,
  itemDefinition: type,
  itemComponent: type,
  decision: `question allowedAnswers variable ${requirements} supportedObjective impactedPerformanceIndicator decisionMaker decisionOwner usingProcess usingTask ${boxes}`,
  businessKnowledgeModel: `variable encapsulatedLogic ${requirements}`,
  knowledgeSource: 'authorityRequirement type owner',
  decisionService: 'variable outputDecision encapsulatedDecision inputDecision inputData',
  encapsulatedLogic: `formalParameter ${boxes}`,
  functionDefinition: `formalParameter ${boxes}`,
  contextEntry: `variable ${boxes}`,
  invocation: `${boxes} binding`,
  binding: `parameter ${boxes}`,
  relation: 'column row',
  decisionTable: 'input output annotation rule',
  input: 'inputExpression inputValues',
  output: 'outputValues defaultOutputEntry',
  rule: 'inputEntry outputEntry annotationEntry',
  literalExpression: 'text importedValues',
  conditional: 'if then else',
  for: 'in return',
  some: 'in satisfies',
  every: 'in satisfies',
  filter: 'in match',
}

const places = new Map(
  Object.entries(orders).map(([tag, order]) => [
    tag,
    new Map(order.split(' ').flatMap((one, at) => one.split('|').map((child) => [child, at + 1]))),
  ]),
)

const first = ['description', 'extensionElements']

function childOf(parent: string, child: XmlElement) {
  const tag = tagOf(child) ?? (child.name.endsWith('}DMNDI') ? 'DMNDI' : undefined)
  if (tag === undefined) return undefined
  const order = first.includes(tag)
    ? first.indexOf(tag) - first.length
    : (places.get(parent)?.get(tag) ?? Number.MAX_SAFE_INTEGER)
  return { type: tag, order }
}

/** A tree as text, as a DMN 1.5 file has it. */
export function printDmn(root: XmlElement): string {
  return printXml(root, { namespaces, root: 'definitions', childOf })
}
