import type { MappingRow } from '../model/content.ts'
import type { Rows } from '../model/mappingRows.ts'
import { usualItem } from './place.ts'

/** A row as one expression, for those who know no defaults and no rows for items. */
export function asExpression({ value, default: otherwise, rows, item }: MappingRow): string {
  const found =
    otherwise === undefined ? value : `if (${value}) = null then (${otherwise}) else (${value})`
  if (rows === undefined) return found
  const name = item ?? usualItem
  return `if (${found}) = null then null else for ${name} in (${found}) return ${contextOf(rows)}`
}

interface Branch {
  [name: string]: Branch | string
}

function contextOf(rows: Rows): string {
  const tree: Branch = {}
  for (const [path, row] of Object.entries(rows)) {
    const names = path.split('.')
    const last = names.pop() ?? path
    let branch = tree
    for (const name of names) {
      const next = branch[name]
      const inner: Branch = typeof next === 'object' ? next : {}
      branch[name] = inner
      branch = inner
    }
    branch[last] = asExpression(row)
  }
  return written(tree)
}

function written(branch: Branch): string {
  const members = Object.entries(branch).map(
    ([name, part]) => `${JSON.stringify(name)}: ${typeof part === 'string' ? part : written(part)}`,
  )
  return `{ ${members.join(', ')} }`
}
