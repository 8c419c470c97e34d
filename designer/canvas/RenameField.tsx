import { useEffect, useRef } from 'react'
import { drawingTexts } from '#shared/text/drawing.ts'
import { beginRename, useSession } from '../designer/sessionStore.ts'
import { useTexts } from '../ui/language.ts'
import { focusElement, rename } from './actions.ts'

/** The name is edited where it stands; Escape leaves it as it was. */
export function RenameField({ id, title }: { readonly id: string; readonly title: string }) {
  const renaming = useSession((state) => state.renaming === id && state.at === 'drawing')
  return renaming ? <Field id={id} title={title} /> : null
}

export function Field({ id, title }: { readonly id: string; readonly title: string }) {
  const text = useTexts(drawingTexts)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (name: string): void => {
    beginRename(undefined)
    if (name !== '' && name !== title) rename(id, name)
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
