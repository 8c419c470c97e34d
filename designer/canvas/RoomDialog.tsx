import { useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { selectionTexts } from '#shared/text/selection.ts'
import { useSession } from '../designer/sessionStore.ts'
import { geometryOf } from '../editing/geometryOf.ts'
import { gap, notation } from '../editing/notation.ts'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { room } from './arranging.ts'

const lengths = { half: 0.5, one: 1, two: 2, back: -1 } as const
const stepOn = {
  x: notation.task.width + gap.x,
  y: notation.task.height + gap.y,
} as const

/** What the tool for it does by dragging, said in three choices. */
export function RoomDialog({
  definition,
  onClose,
}: {
  readonly definition: Definition
  readonly onClose: () => void
}) {
  const { room: text } = useTexts(selectionTexts)
  const language = useLanguage((state) => state.language)
  const process = useSession((state) => state.process)
  const [selected] = useSession((state) => state.elements)
  const elements = Object.entries(definition.processes[process]?.elements ?? {})
  const [from, setFrom] = useState(selected ?? elements[0]?.[0])
  const [axis, setAxis] = useState<'x' | 'y'>('x')
  const [far, setFar] = useState<keyof typeof lengths>('one')
  const act = (): void => {
    const box = geometryOf(definition, process).elements[from ?? '']
    if (box !== undefined) room({ axis, from: box[axis], by: lengths[far] * stepOn[axis] })
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={text.act}
          isDisabled={from === undefined}
          onAct={act}
        />
      }
    >
      <div className="in">
        <span className="label">{text.direction}</span>
        <Segments
          label={text.direction}
          value={axis}
          options={[
            { id: 'x', label: text.x },
            { id: 'y', label: text.y },
          ]}
          onChange={(id) => setAxis(id === 'y' ? 'y' : 'x')}
        />
      </div>
      <div className="in">
        <span className="label">{text.from}</span>
        <Choice
          label={text.from}
          value={from}
          options={elements.map(([id, { name }]) => ({ id, label: inLanguage(name, language) }))}
          onChange={setFrom}
        />
        <p className="hint">{text.hint}</p>
      </div>
      <div className="in">
        <span className="label">{text.far}</span>
        <Choice
          label={text.far}
          value={far}
          options={Object.entries(text.steps).map(([id, label]) => ({ id, label }))}
          onChange={(id) => setFar(id in lengths ? (id as keyof typeof lengths) : 'one')} // reason: asked for just before
        />
      </div>
    </Dialog>
  )
}
