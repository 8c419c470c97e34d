import { useEffect, useRef } from 'react'
import { drawingTexts } from '#shared/text/drawing.ts'
import { beginRename, useSession } from '../designer/sessionStore.ts'
import { useTexts } from '../ui/language.ts'
import { focusElement } from './actions.ts'

/** The name is edited where it stands; Escape leaves it as it was. */
export function RenameField(props: RenameProps) {
  const renaming = useSession((state) => state.renaming === props.id && state.at === 'drawing')
  return renaming ? <Field {...props} /> : null
}

interface RenameProps {
  readonly id: string
  readonly title: string
  readonly onRename: (id: string, name: string) => void
}

export function Field({ id, title, onRename }: RenameProps) {
  const text = useTexts(drawingTexts)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (name: string): void => {
    beginRename(undefined)
    if (name !== '' && name !== title) onRename(id, name)
  }
  return (
    <textarea
      ref={field}
      className="rename nodrag nopan nowheel"
      aria-label={text.nameOf}
      defaultValue={title}
      rows={2}
      onBlur={(event) => finish(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value.trim())
        if (event.key === 'Escape') beginRename(undefined)
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault()
          focusElement(id)
        }
      }}
    />
  )
}
