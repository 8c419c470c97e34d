import { outlineTexts } from '#shared/text/outline.ts'
import { keyName, shortcutTexts } from '#shared/text/shortcuts.ts'
import { commands, labelWithKey, type CommandId } from '../commands/commands.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession, workAt } from '../designer/sessionStore.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'

/** What can be done with the step of the line, without knowing a key. */
const offered = [
  'append',
  'insertBefore',
  'rename',
  'changeKind',
  'connect',
  'ways',
  'moveTo',
  'lane',
  'properties',
  'ungroup',
  'removeAndReconnect',
  'remove',
] as const satisfies readonly CommandId[]

export function OutlineTools() {
  const text = useTexts(outlineTexts)
  const shortcuts = useTexts(shortcutTexts)
  const language = useLanguage((state) => state.language)
  const element = useSession((state) =>
    state.elements.length === 1 ? state.elements[0] : undefined,
  )
  useDocument(({ opened }) => opened?.definition)
  const run = (id: CommandId): void => {
    workAt('outline')
    commands[id].run({ element })
  }
  const isDisabled = element === undefined
  return (
    <>
      <IconButton
        icon="up"
        label={labelWithKey('moveUp', language)}
        isDisabled={isDisabled}
        onPress={() => run('moveUp')}
      />
      <IconButton
        icon="down"
        label={labelWithKey('moveDown', language)}
        isDisabled={isDisabled}
        onPress={() => run('moveDown')}
      />
      <MenuButton
        label={text.edit}
        icon="list"
        isDisabled={isDisabled}
        entries={offered
          .filter((id) => commands[id].when({ element }))
          .map((id) => ({
            id,
            label: shortcuts.command[id],
            note: keyName(commands[id].keys[0] ?? '', language),
          }))}
        onPick={(picked) => {
          const id = offered.find((one) => one === picked)
          if (id !== undefined) requestAnimationFrame(() => run(id))
        }}
      />
    </>
  )
}
