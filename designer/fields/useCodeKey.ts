import type { Definition } from '#shared/model/definition.ts'
import { codeListTexts } from '#shared/text/codeLists.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { codesOf, keyOf, type Code } from '../editing/commands/codeList.ts'
import { renameCode } from '../editing/commands/renameCode.ts'
import { placeOf } from '../editing/fieldPlace.ts'
import { placeInWords } from '../editing/usePlace.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

interface KeyProps {
  readonly id: string
  readonly name: string
  readonly code: Code
}

/** A key is renamed wherever it is compared, or not at all. The draft is asked when somebody writes. */
export function useCodeKey({ id, name, code }: KeyProps) {
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  const language = useLanguage((state) => state.language)
  const from = keyOf(code.value)
  const problem = (to: string): string | undefined => {
    const definition = useDocument.getState().opened?.definition
    if (to === from || definition === undefined) return undefined
    if (to === '') return words.codeEmpty
    const codes = codesOf(placeOf(definition, id)?.schema ?? {})
    if (codes.some(({ value }) => keyOf(value) === to)) return words.codeTaken(to)
    const blocker = blockerOf(definition, id, from)
    if (blocker === undefined) return undefined
    const { title, note } = placeInWords(blocker, { definition, language })
    return words.codeFixed(`${title} (${note})`)
  }
  const rename = (to: string): void => {
    change(text.change.rename(from, `${to} (${name})`), (now) => {
      const renamed = renameCode(now, { id, from, to })
      return 'blockers' in renamed ? now : renamed.definition
    })
  }
  return { problem, rename }
}

type Blocker = { readonly pointer: string } | undefined

const found = new WeakMap<Definition, Map<string, Blocker>>()

/** What keeps a key as it is, whatever it was to become: found once, not at each letter. */
function blockerOf(definition: Definition, id: string, from: string): Blocker {
  const known = found.get(definition) ?? new Map<string, Blocker>()
  found.set(definition, known)
  const asked = `${id} ${from}`
  if (!known.has(asked)) {
    const renamed = renameCode(definition, { id, from, to: from })
    known.set(asked, 'blockers' in renamed ? renamed.blockers[0] : undefined)
  }
  return known.get(asked)
}
