import type { Definition } from '#shared/model/definition.ts'
import { resolve } from '#shared/model/schema.ts'
import { targetsOf, useOf } from './describe.ts'
import type { Field } from '../editing/fields.ts'

export interface Target {
  readonly path: string
  readonly field: Field | undefined
  readonly required: boolean
  readonly value: string | undefined
}

/** One row per thing that can or must be filled: the whole request, or what is taken into the case data. */
export function targetRows(definition: Definition, mapping: string): Target[] {
  const use = useOf(definition, mapping)
  const fields = targetsOf(definition, use)
  const rows = definition.mappings[mapping]?.rows ?? {}
  const asked = use?.side === 'input' ? fields.filter(isValue) : []
  const known = new Set(asked.map(({ path }) => path))
  const whole = (path: string): boolean =>
    Object.keys(rows).some((target) => path.startsWith(`${target}.`))
  return [
    ...asked
      .filter(({ path }) => !whole(path))
      .map((field) => ({
        path: field.path,
        field,
        required: isRequired(definition, mapping, field.path),
        value: rows[field.path]?.value,
      })),
    ...Object.entries(rows).flatMap(([path, { value }]) =>
      known.has(path)
        ? []
        : [{ path, field: fields.find((field) => field.path === path), required: false, value }],
    ),
  ]
}

function isValue({ schema }: Field): boolean {
  return schema.properties === undefined
}

export function coverageOf(
  definition: Definition,
  mapping: string,
): { readonly done: number; readonly all: number } {
  const required = targetRows(definition, mapping).filter((row) => row.required)
  return { done: required.filter(({ value }) => value !== undefined).length, all: required.length }
}

function isRequired(definition: Definition, mapping: string, path: string): boolean {
  const use = useOf(definition, mapping)
  const element = definition.processes[use?.process ?? '']?.elements[use?.element ?? '']
  if (element?.type !== 'serviceTask') return false
  let schema = definition.sources[element.source]?.request
  for (const name of path.split('.')) {
    if (schema === undefined) return false
    const current = resolve(schema, definition.types)
    if (current.required?.includes(name) !== true) return false
    schema = current.properties?.[name]
  }
  return true
}
