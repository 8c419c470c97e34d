import { parseXml, type Parsed } from '../xml/parse.ts'
import { problem, type ImportProblem } from './importProblem.ts'
import { bpmn, namespaces } from './names.ts'

/** The tree of a BPMN file. BPMN's types keep in `xsi:type` the prefix that our files give them. */
export function parse(text: string): Parsed | { readonly problem: ImportProblem } {
  const tree = parseXml(text, namespaces)
  if ('problem' in tree) {
    const { code, detail, place } = tree.problem
    return { problem: problem(code, detail, place) }
  }
  return tree.root.name === bpmn('definitions')
    ? tree
    : { problem: problem('notBpmn', tree.root.name) }
}
