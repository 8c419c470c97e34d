import { useState, type ReactNode } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { selectionTexts } from '#shared/text/selection.ts'
import { useSession } from '../designer/sessionStore.ts'
import { geometryOf } from '../editing/geometryOf.ts'
import { shownIn } from '../editing/shown.ts'
import { gap, notation } from '../editing/notation.ts'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { room } from './aligning.ts'

const lengths = { half: 0.5, one: 1, two: 2, back: -1 } as const
const stepOn = {
  x: notation.task.width + gap.x,
  y: notation.task.height + gap.y,
} as const

interface Asked {
  readonly from: string | undefined
  readonly axis: 'x' | 'y'
  readonly far: keyof typeof lengths
}

/** What the tool for it does by dragging, said in three choices. */
export function RoomDialog({
  definition: whole,
  onClose,
}: {
  readonly definition: Definition
  readonly onClose: () => void
}) {
  const { room: text } = useTexts(selectionTexts)
  const process = useSession((state) => state.process)
  const inside = useSession((state) => state.inside)
  const [selected] = useSession((state) => state.elements)
  const definition = shownIn(whole, { process, inside })
  const steps = definition.processes[process]?.elements ?? {}
  const [asked, setAsked] = useState<Asked>({
    from: selected ?? Object.keys(steps)[0],
    axis: 'x',
    far: 'one',
  })
  const { from, axis, far } = asked
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
          {...{ away: text.cancel, onAway: onClose, act: text.act, onAct: act }}
          isDisabled={from === undefined}
        />
      }
    >
      <Choices {...{ asked, steps }} onChange={(some) => setAsked({ ...asked, ...some })} />
    </Dialog>
  )
}

function Choices({
  asked: { from, axis, far },
  steps,
  onChange,
}: {
  readonly asked: Asked
  readonly steps: Process['elements']
  readonly onChange: (some: Partial<Asked>) => void
}) {
  const { room: text } = useTexts(selectionTexts)
  const language = useLanguage((state) => state.language)
  const options = Object.entries(steps).map(([id, { name }]) => ({
    id,
    label: inLanguage(name, language),
  }))
  return (
    <>
      <Field label={text.direction}>
        <Segments
          label={text.direction}
          value={axis}
          options={[
            { id: 'x', label: text.x },
            { id: 'y', label: text.y },
          ]}
          onChange={(id) => onChange({ axis: id === 'y' ? 'y' : 'x' })}
        />
      </Field>
      <Field label={text.from}>
        <Choice
          label={text.from}
          value={from}
          options={options}
          onChange={(id) => onChange({ from: id })}
        />
        <p className="hint">{text.hint}</p>
      </Field>
      <Field label={text.far}>
        <Choice
          label={text.far}
          value={far}
          options={Object.entries(text.steps).map(([id, label]) => ({ id, label }))}
          onChange={(id) => onChange({ far: id in lengths ? (id as typeof far) : 'one' })} // reason: asked for just before
        />
      </Field>
    </>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="in">
      <span className="label">{label}</span>
      {children}
    </div>
  )
}
