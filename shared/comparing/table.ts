import type { Decision } from '../model/content.ts'
import { paired, type Paired } from './sequence.ts'

type Version = NonNullable<Decision['versions']>[number]

/** A table as it was and as it is, laid over each other. */
export interface ComparedTable {
  readonly id: string
  readonly from: Version | undefined
  readonly to: Version | undefined
  readonly inputs: readonly Paired<Decision['inputs'][number]>[]
  readonly outputs: readonly Paired<Decision['outputs'][number]>[]
  readonly rows: readonly Paired<Decision['rows'][number]>[]
}

/** One for each time that has a table of its own, told apart by the day it begins. */
export function compareTables(
  before: Decision | undefined,
  after: Decision | undefined,
): readonly ComparedTable[] {
  return paired(versionsIn(before), versionsIn(after)).map(({ id, from, to }) => {
    const [was, is] = [from ?? empty, to ?? empty]
    return {
      id,
      from,
      to,
      inputs: paired(was.inputs, is.inputs),
      outputs: paired(was.outputs, is.outputs),
      rows: paired(was.rows, is.rows),
    }
  })
}

const empty: Pick<Version, 'inputs' | 'outputs' | 'rows'> = { inputs: [], outputs: [], rows: [] }

function versionsIn(
  decision: Decision | undefined,
): readonly (Version & { readonly id: string })[] {
  if (decision === undefined) return []
  return [decision, ...(decision.versions ?? [])].map((version) => ({
    ...version,
    id: version.validFrom ?? '',
  }))
}
