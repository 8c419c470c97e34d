import type { Definition } from '../model/definition.ts'
import { flatRows } from '../model/mappingRows.ts'
import type { Detail } from './difference.ts'
import { partDetails } from './records.ts'

type Mapping = Definition['mappings'][string]

export function mappingDetails(from: Mapping, to: Mapping): Detail[] {
  const named = ({ rows }: Mapping) =>
    Object.fromEntries(
      flatRows(rows).map(([target, whole]) => {
        const { rows: _inner, ...row } = whole
        return [target, { target, row }]
      }),
    )
  return partDetails([named(from), named(to)], {
    nameOf: ({ target }) => ({ de: target }),
    among: 'rows',
  })
}
