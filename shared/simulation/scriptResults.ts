import { compile } from '../feel/compile.ts'
import { caseScope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'

/**
 * A script that no mapping takes anything from sets the variables that its context names: BPMN says of no other
 * tool's script where its result goes.
 */
export function withScriptResults(definition: Definition): Definition {
  const mappings = { ...definition.mappings }
  const processes = Object.entries(definition.processes).map(([process, { elements, ...rest }]) => {
    const set = Object.entries(elements).map(([id, element]) => {
      const names = namesSetBy(element)
      if (names.length === 0) return [id, element] as const
      const output = `${process}/${id}/result`
      const rows = names.map((name) => [name, { value: `result.${name}` }] as const)
      mappings[output] = { title: { de: output }, rows: Object.fromEntries(rows) }
      return [id, { ...element, output }] as const
    })
    return [process, { ...rest, elements: Object.fromEntries(set) }] as const
  })
  return { ...definition, mappings, processes: Object.fromEntries(processes) }
}

const nothing = caseScope({ data: {}, types: {}, deadlines: {} })

function namesSetBy(element: Element): readonly string[] {
  if (element.type !== 'scriptTask' || element.output !== undefined) return []
  if (element.script === undefined) return []
  const { schema } = compile(element.script, { kind: 'expression', scope: nothing })
  return Object.keys(schema?.properties ?? {}).filter((name) =>
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name),
  )
}
