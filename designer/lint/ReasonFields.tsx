import { useState } from 'react'
import { metadataAt } from '#shared/lint/field.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'

export type Reasons = ReturnType<typeof useReasons>

interface Usual {
  readonly purpose: Localised
  readonly legalBasis: string
}

/** What the field is needed for is what it is fetched for; the city says what usually permits it. */
export function usualReasons(definition: Definition, path: string, entry: CatalogueEntry): Usual {
  return {
    purpose: metadataAt(path, definition).purpose ?? definition.title,
    legalBasis: entry.legalBasis === '–' ? '' : entry.legalBasis,
  }
}

export function useReasons(usual: Usual) {
  const [purpose, setPurpose] = useState(usual.purpose)
  const [legalBasis, setLegalBasis] = useState(usual.legalBasis)
  const isComplete = purpose.de.trim() !== '' && legalBasis.trim() !== ''
  return { purpose, setPurpose, legalBasis, setLegalBasis, isComplete }
}

/** Why, and on what basis, somebody may be asked about a person. */
export function ReasonFields({
  reasons: { purpose, setPurpose, legalBasis, setLegalBasis },
  attempted,
}: {
  readonly reasons: Reasons
  readonly attempted: boolean
}) {
  const text = useTexts(sourceTexts)
  const { read, said } = useSaid()
  const needed = (what: string) => (typed: string) =>
    attempted && typed.trim() === '' ? text.missing(what) : undefined
  return (
    <>
      <TextInput
        label={text.purpose}
        hint={text.purposeHint}
        value={read(purpose)}
        problem={needed(text.purpose)}
        onCommit={(typed) => setPurpose(said(purpose, typed.trim()))}
      />
      <TextInput
        label={text.legalBasis}
        value={legalBasis}
        problem={needed(text.legalBasis)}
        onCommit={(typed) => setLegalBasis(typed.trim())}
      />
    </>
  )
}
