import { Panel } from '@xyflow/react'
import { memo, useEffect } from 'react'
import { Toolbar } from 'react-aria-components'
import { selectionTexts } from '#shared/text/selection.ts'
import { labelWithKey } from '../commands/commands.ts'
import { useSession } from '../designer/sessionStore.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { endTool, toggleTool } from './selecting.ts'

const tools = [
  { id: 'lasso', icon: 'frame' },
  { id: 'room', icon: 'room' },
] as const

/** What dragging on the free canvas does. */
export const Tools = memo(function Tools() {
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
        {tools.map(({ id, icon }) => (
          <IconButton
            key={id}
            label={labelWithKey(id, language)}
            icon={icon}
            pressed={tool === id}
            onPress={() => toggleTool(id)}
          />
        ))}
      </Toolbar>
    </Panel>
  )
})
