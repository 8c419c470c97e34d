import { useState } from 'react'
import { metadataAt } from '#shared/lint/field.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'

export type Reasons = ReturnType<typeof useReasons>

/** What the field is needed for is what it is fetched for; the city says what usually permits it. */
export function useReasons(definition: Definition, path: string, entry: CatalogueEntry) {
  const [purpose, setPurpose] = useState(
    () => metadataAt(path, definition).purpose ?? definition.title,
  )
  const [legalBasis, setLegalBasis] = useState(entry.legalBasis === '–' ? '' : entry.legalBasis)
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
