import type { Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import { parseXml } from '../xml/parse.ts'
import { withDrawing } from './drawing.ts'
import { differences, withRecord } from './extension.ts'
import { printDmn } from './format.ts'
import { partsOf } from './fromModels.ts'
import { legible } from './legible.ts'
import type { DmnModel } from './model.ts'
import { inNewest, name, tagOf } from './names.ts'
import { modelsIn, type Parts } from './parts.ts'
import { readTree } from './readDmn.ts'
import { readsOf } from './reads.ts'
import { modelsOf } from './toModels.ts'
import { treeOf } from './writeDmn.ts'
import { withoutGivenIds, withXmlIds } from './xmlIds.ts'

export interface ExportedDmn {
  /** The id of the decision model. */
  readonly model: string
  readonly xml: string
}

/** The decisions of a definition as DMN 1.5, a file for each decision model. */
export async function exportDmn(definition: Definition): Promise<readonly ExportedDmn[]> {
  const reads = readsOf(definition)
  const models = modelsOf(definition, reads)
  const trees = withXmlIds(models.map((model) => legible(treeOf(model))))
  const changes = differences(readBack(trees, definition), carried(definition, reads))
  const here = new Set(
    trees.flatMap(({ children = [] }) => children.map(idOf)).filter((id) => id !== ''),
  )
  const elsewhere = [...changes].filter(([id]) => !here.has(id)).map(([, change]) => change)
  const files = modelsIn(definition).map(async ([model], at) => {
    const tree = trees[at]
    if (tree === undefined) throw new Error(`export: no file for the model ${model}`)
    const children = tree.children?.map((child) =>
      inGraph.has(tagOf(child) ?? '') ? withRecord(child, changes.get(idOf(child))) : child,
    )
    const marked = { ...tree, ...(children === undefined ? {} : { children }) }
    const root = at === 0 ? elsewhere.reduce(withRecord, marked) : marked
    return { model, xml: printDmn(await withDrawing(root)) }
  })
  return Promise.all(files)
}

function idOf({ name: full, attributes = {} }: XmlElement): string {
  const id = attributes[name('fachwerk', 'id')] ?? attributes['id'] ?? ''
  return inGraph.has(tagOf({ name: full }) ?? '') ? id : ''
}

const inGraph = new Set(['decision', 'businessKnowledgeModel', 'decisionService'])

/** What an import makes of the plain files. */
function readBack(trees: readonly XmlElement[], { id, title }: Definition): Parts {
  const models = trees.flatMap((tree): readonly DmnModel[] => {
    const parsed = parseXml(printDmn(tree))
    const model = 'problem' in parsed ? parsed : readTree(withoutGivenIds(inNewest(parsed.root)))
    return 'problem' in model ? [] : [model]
  })
  return partsOf(models, { id, title }, () => undefined)
}

/** Of the case data what decisions read or take in. */
export function carried(definition: Definition, reads: ReturnType<typeof readsOf>): Parts {
  const inputs = Object.values(definition.decisionModels ?? {}).flatMap((model) =>
    Object.values(model.inputs ?? {}).map(({ name: called, data = called }) => data),
  )
  const used = new Set([...inputs, ...[...reads.values()].flat()])
  const data = Object.entries(definition.data).filter(([key]) => used.has(key))
  return { ...definition, data: Object.fromEntries(data) }
}
