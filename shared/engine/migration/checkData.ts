import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { schemaAt } from '../../model/schema.ts'
import type { ScopeInstance } from '../instance.ts'
import { accept } from '../values.ts'
import type { MigrationProblem } from './problem.ts'
import { newNode, type Migration } from './stages.ts'

/** Each value by itself, for much of a case is not known yet. What the new version has no name for is kept. */
export function dataProblems(migration: Migration): readonly MigrationProblem[] {
  const { instance, to } = migration
  return Object.values(instance.scopes).flatMap((scope) => {
    const caseData = schemaOf(migration, scope)
    const { types } = to.definition
    const values = leavesOf(scope.data).filter(
      ([path, value]) => value !== null && schemaAt(caseData, path, types) !== undefined,
    )
    const { problems } = accept({ definition: to.definition, caseData }, Object.fromEntries(values))
    return problems.map(
      ({ path, problem }) =>
        ({ code: 'dataNotAccepted', process: scope.process, id: path, problem }) as const,
    )
  })
}

/** Paths of the case data that the new version has no name for. */
export function unknownData({ instance, to }: Migration): readonly string[] {
  const { types } = to.definition
  return Object.values(instance.scopes)
    .filter(({ element }) => element === null)
    .flatMap(({ data }) => leavesOf(data).map(([path]) => path))
    .filter((path) => schemaAt(to.caseData, path, types) === undefined)
}

function schemaOf(migration: Migration, { id, element }: ScopeInstance): Schema {
  const node = element === null ? undefined : newNode(migration, { scope: id, element })
  return node?.writable ?? migration.to.caseData
}

function leavesOf(data: JsonObject, prefix = ''): readonly (readonly [string, Json])[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const path = `${prefix}${name}`
    return isJsonObject(value) && Object.keys(value).length > 0
      ? leavesOf(value, `${path}.`)
      : [[path, value] as const]
  })
}
