/** A DMN file of version 1.5 around some elements. */
export function dmnFile(elements: string, namespace = 'urn:test'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="Test" namespace="${namespace}">
${elements}
</definitions>`
}

/** A decision with its logic; requirements by the ids of inputs, decisions and knowledge. */
export function decision(
  id: string,
  logic: string,
  { typeRef = '', inputs = [], decisions = [], knowledge = [] }: Partial<Requirements> = {},
): string {
  const type = typeRef === '' ? '' : ` typeRef="${typeRef}"`
  const required = [
    ...inputs.map((one) => requirement('information', `<requiredInput href="#${one}"/>`)),
    ...decisions.map((one) => requirement('information', `<requiredDecision href="#${one}"/>`)),
    ...knowledge.map((one) => requirement('knowledge', `<requiredKnowledge href="#${one}"/>`)),
  ]
  return `<decision id="${id}" name="${id}"><variable name="${id}"${type}/>${required.join('')}${logic}</decision>`
}

interface Requirements {
  readonly typeRef: string
  readonly inputs: readonly string[]
  readonly decisions: readonly string[]
  readonly knowledge: readonly string[]
}

function requirement(kind: 'information' | 'knowledge', reference: string): string {
  return `<${kind}Requirement>${reference}</${kind}Requirement>`
}

export function input(id: string, typeRef: string): string {
  return `<inputData id="${id}" name="${id}"><variable name="${id}" typeRef="${typeRef}"/></inputData>`
}

export function literal(text: string): string {
  return `<literalExpression><text><![CDATA[${text}]]></text></literalExpression>`
}
