import { useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { localised } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { useKeepTemplate } from '../api/templates.ts'
import { countIn } from '../canvas/clipboard.ts'
import { useSession } from '../designer/sessionStore.ts'
import { pieceOf, wholeOf, type Kept } from '../editing/keptTemplate.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { NamingDialog, type Naming } from './NamingDialog.tsx'

interface KeepProps {
  readonly definition: Definition
  readonly onClose: () => void
}

/** The selected steps or the whole service, for the department to put in elsewhere. */
export function KeepTemplateDialog({ definition, onClose }: KeepProps) {
  const { keep: text } = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const { piece, whole } = useKeepable(definition)
  const [isWhole, setWhole] = useState(piece === undefined)
  const [id] = useState(() => crypto.randomUUID())
  const keeping = useKeepTemplate()
  const keep = ({ title, summary }: Naming): void => {
    const kept = isWhole || piece === undefined ? whole : piece
    keeping.mutate(
      { ...kept, id, title: localised(language, title), summary: localised(language, summary) },
      {
        onSuccess: () => {
          onClose()
          announce(text.done(title))
        },
      },
    )
  }
  return (
    <NamingDialog
      title={text.title}
      act={text.act}
      begun={{ title: '', summary: '' }}
      asking={keeping}
      onAct={keep}
      onClose={onClose}
    >
      <p>{text.lead}</p>
      <What {...{ piece, isWhole }} onChange={setWhole} />
    </NamingDialog>
  )
}

/** As it was when the dialog opened: what a colleague changes meanwhile is not what was chosen. */
function useKeepable(definition: Definition) {
  const [keepable] = useState(() => {
    const { process, elements } = useSession.getState()
    return { piece: pieceOf(definition, { process, elements }), whole: wholeOf(definition) }
  })
  return keepable
}

function What({
  piece,
  isWhole,
  onChange,
}: {
  readonly piece: Kept | undefined
  readonly isWhole: boolean
  readonly onChange: (isWhole: boolean) => void
}) {
  const { keep: text } = useTexts(templateTexts)
  if (piece === undefined) {
    return (
      <p>
        {text.what}: <b>{text.whole}</b>
      </p>
    )
  }
  return (
    <div className="in">
      <span className="label">{text.what}</span>
      <Segments
        label={text.what}
        value={isWhole ? 'whole' : 'steps'}
        options={[
          { id: 'steps', label: text.steps(countIn(piece.definition)) },
          { id: 'whole', label: text.whole },
        ]}
        onChange={(picked) => onChange(picked === 'whole')}
      />
    </div>
  )
}
