import { compile } from '../feel/compile.ts'
import { caseScope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { resolve, schemaAt } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import { versionsOf } from './validity.ts'

/** What goes into a decision and where its result goes, as the definition says it. */
export interface Requirement {
  readonly id: string
  readonly title: Localised
  /** Paths of the case data. */
  readonly data: readonly string[]
  /** Decisions whose results it needs: required by it, or written to data that it reads. */
  readonly decisions: readonly string[]
  readonly uses: readonly { readonly step: Localised; readonly writes: readonly string[] }[]
}

/** Every decision of a definition with what feeds it and what it feeds. */
export function requirementsOf(definition: Definition): readonly Requirement[] {
  const scope = caseScope(definition)
  const found = Object.entries(definition.decisions).map(([id, decision]) => {
    const texts = versionsOf(decision).flatMap(({ inputs }) => inputs.map((one) => one.expression))
    const all = decision.date === undefined ? texts : [...texts, decision.date]
    const reads = all.flatMap((text) => compile(text, { kind: 'expression', scope }).reads)
    const data = [...new Set(reads)].filter((path) => isData(path, definition))
    return {
      id,
      title: decision.title,
      data,
      requires: decision.requires ?? [],
      uses: usesOf(id, definition),
    }
  })
  return found.map(({ requires, ...one }) => {
    const feeding = found.filter(
      (other) =>
        other.id !== one.id &&
        other.uses.some(({ writes }) =>
          writes.some((path) => one.data.some((read) => overlaps(path, read))),
        ),
    )
    const required = requires.filter((id) => referred(definition.decisions, id) !== undefined)
    return { ...one, decisions: [...new Set([...required, ...feeding.map(({ id }) => id)])] }
  })
}

function usesOf(id: string, { processes, mappings }: Definition): Requirement['uses'] {
  return Object.values(processes).flatMap(({ elements }) =>
    Object.values(elements).flatMap((element) =>
      element.type === 'businessRuleTask' && element.decision === id
        ? [
            {
              step: element.name,
              writes: Object.keys(referred(mappings, element.output ?? '')?.rows ?? {}),
            },
          ]
        : [],
    ),
  )
}

function isData(path: string, { data, types }: Definition): boolean {
  return schemaAt({ type: 'object', properties: data }, path, types) !== undefined
}

function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}

/** What a path is called, with what it belongs to: "Hund: Rasse". */
export function pathLabel(path: string, { data, types }: Definition): readonly Localised[] {
  const names = path.split('.')
  return names.flatMap((_, at) => {
    const schema = schemaAt(
      { type: 'object', properties: data },
      names.slice(0, at + 1).join('.'),
      types,
    )
    const label = schema === undefined ? undefined : resolve(schema, types).label
    return label === undefined ? [] : [label]
  })
}
