import type { Ast, TypeName } from '../ast.ts'
import type { FeelType } from '../type/type.ts'
import { typeNamed } from '../type/typeNamed.ts'
import type { Walk } from './walk.ts'

/** The type that an expression names; one that nobody knows is reported. */
export function declaredType(walk: Walk, type: TypeName, at: Ast): FeelType {
  const known = typeNamed(type, walk.scope)
  if (known === undefined) walk.report('unknownType', at, { what: written(type) })
  return known ?? 'any'
}

function written(type: TypeName): string {
  switch (type.of) {
    case 'named':
      return type.name
    case 'list':
    case 'range':
      return `${type.of}<${written(type.element)}>`
    case 'context':
      return `context<${type.entries.map(([name, entry]) => `${name}: ${written(entry)}`).join(', ')}>`
    case 'function':
      return `function<${type.parameters.map(written).join(', ')}> -> ${written(type.result)}`
  }
}
