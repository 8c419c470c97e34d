import { Panel } from '@xyflow/react'
import { memo, useEffect } from 'react'
import { arrangeTexts } from '#shared/text/arrange.ts'
import { commands, labelWithKey } from '../commands/commands.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useArranging } from './arranging.ts'

/** While the drawing is worked out anew, Escape or the button calls it off. */
export function ArrangingNotice() {
  const running = useArranging((state) => state.running)
  const text = useTexts(arrangeTexts)
  useEffect(() => {
    if (running === undefined) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') running.callOff()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [running])
  if (running === undefined) return null
  return (
    <Panel position="top-center" className="notice">
      <progress aria-label={text.running} />
      <span aria-hidden="true">{text.running}</span>
      <Button size="s" kind="soft" icon="close" onPress={running.callOff}>
        {text.callOff}
      </Button>
    </Panel>
  )
}

export const ArrangeButton = memo(function ArrangeButton() {
  const language = useLanguage((state) => state.language)
  return (
    <IconButton
      label={labelWithKey('arrange', language)}
      icon="arrange"
      onPress={() => commands.arrange.run({ element: undefined })}
    />
  )
})
