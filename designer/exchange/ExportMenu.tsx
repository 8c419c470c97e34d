import { exchangeTexts } from '#shared/text/exchange.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { commands, exportCommands } from '../commands/commands.ts'
import { useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'

/** The commands that hand a service over, for who looks for them in the bar. */
export function ExportMenu() {
  const text = useTexts(exchangeTexts)
  const { command } = useTexts(shortcutTexts)
  const entries = exportCommands
    .filter((id) => commands[id].when({ element: undefined }))
    .map((id) => ({ id, label: command[id] }))
  const run = (picked: string): void =>
    exportCommands
      .filter((id) => id === picked)
      .forEach((id) => commands[id].run({ element: undefined }))
  return <MenuButton label={text.export} icon="download" entries={entries} onPick={run} />
}
