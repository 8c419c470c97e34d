import { Panel } from '@xyflow/react'
import { useEffect } from 'react'
import { Toolbar } from 'react-aria-components'
import { selectionTexts } from '#shared/text/selection.ts'
import { labelWithKey } from '../commands/commands.ts'
import { useSession } from '../designer/sessionStore.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { endTool, toggleTool } from './selecting.ts'

/** What dragging on the free canvas does. */
export function Tools() {
  const text = useTexts(selectionTexts)
  const language = useLanguage((state) => state.language)
  const tool = useSession((state) => state.tool)
  useEffect(() => {
    if (tool === undefined) return
    const end = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') endTool()
    }
    document.addEventListener('keydown', end)
    return () => document.removeEventListener('keydown', end)
  }, [tool])
  return (
    <Panel position="top-right" className="tools">
      <Toolbar aria-label={text.tools}>
        <IconButton
          label={labelWithKey('lasso', language)}
          icon="frame"
          pressed={tool === 'lasso'}
          onPress={() => toggleTool('lasso')}
        />
      </Toolbar>
    </Panel>
  )
}
