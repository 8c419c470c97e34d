import type { Definition } from '../model/definition.ts'
import { derive, type DeriveOptions } from './derive.ts'
import { extensionsFor } from './extension.ts'
import { withArrangement } from './layout.ts'
import { parse } from './parse.ts'
import { print } from './print.ts'
import { toBpmn } from './toBpmn.ts'

/**
 * BPMN 2.0 XML with geometry. It is written twice: what the first, without extensions, is read as differs from the
 * definition by what BPMN cannot say, and only that goes into our namespace. So an import gives back the definition,
 * where both understand what vendors add, or both leave it alone.
 */
export async function exportBpmn(
  definition: Definition,
  { vendors = true }: Pick<DeriveOptions, 'vendors'> = {},
): Promise<string> {
  const arranged = await withArrangement(definition)
  const parsed = parse(print(toBpmn(arranged, () => undefined)))
  if ('problem' in parsed) throw new Error(`export: ${parsed.problem.text.en}`)
  const plain = derive(parsed.root, () => undefined, { vendors })
  return print(
    toBpmn(arranged, extensionsFor(definition, plain.definition, plain.records.values())),
  )
}
