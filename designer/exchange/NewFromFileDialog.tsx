import { useState } from 'react'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import { go } from '../designer/route.ts'
import { slugFrom } from '../designer/slug.ts'
import { useBegin } from '../designer/useBegin.ts'
import { importDecisions } from '../editing/commands/importDecisions.ts'
import { beginWith } from '../editing/commands/importService.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { Refusal } from '../workplace/Problem.tsx'
import { FilePicker } from './FilePicker.tsx'
import { useImporting } from './importing.ts'
import type { ReadFiles } from './read.ts'
import { useRead } from './useRead.ts'

interface NewFromFileProps {
  readonly dropped: readonly File[]
  readonly onClose: () => void
}

/** A file becomes a service of its own, with a draft that nobody else sees yet. */
export function NewFromFileDialog({ dropped, onClose }: NewFromFileProps) {
  const text = useTexts(exchangeTexts)
  const { cancel } = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  const { read, file, choose } = useRead(dropped)
  const [typed, setTyped] = useState<string>()
  const beginning = useBegin()
  const held = read !== undefined && read !== 'reading' && 'kind' in read ? read : undefined
  const name = typed ?? nameOf(held, language) ?? file.replace(/\.\w+$/, '')
  const id = slugFrom(name)
  const take = (): void => {
    if (held === undefined || id === '') return
    const fill = held.kind === 'decisions' ? importDecisions : beginWith
    beginning.mutate(
      { id, title: { de: name.trim() }, fill: (empty) => fill(empty, held.definition) },
      { onSuccess: () => open(id, held) },
    )
  }
  return (
    <Dialog
      title={text.importNew}
      wide
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {cancel}
          </Button>
          <Button
            size="l"
            kind="primary"
            isDisabled={held === undefined || id === '' || beginning.isPending}
            onPress={take}
          >
            {text.take}
          </Button>
        </>
      }
    >
      <FilePicker {...{ read }} onChoose={choose} />
      {held === undefined ? undefined : (
        <LiveInput label={text.name} value={name} onChange={setTyped} />
      )}
      <Refusal error={beginning.error} />
    </Dialog>
  )
}

/** Rules alone have no name. */
function nameOf(held: ReadFiles | undefined, language: Language): string | undefined {
  return held?.kind === 'service' ? inLanguage(held.definition.title, language) : undefined
}

function open(service: string, { report }: ReadFiles): void {
  useImporting.setState({ report: { service, report } })
  go({ service })
}
