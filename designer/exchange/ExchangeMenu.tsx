import { exchangeTexts } from '#shared/text/exchange.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { commands, exchangeCommands } from '../commands/commands.ts'
import { useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'

/** The commands that hand a service over or take a file in, for who looks for them in the bar. */
export function ExchangeMenu() {
  const text = useTexts(exchangeTexts)
  const { command } = useTexts(shortcutTexts)
  const entries = exchangeCommands
    .filter((id) => commands[id].when({ element: undefined }))
    .map((id) => ({ id, label: command[id] }))
  const run = (picked: string): void =>
    exchangeCommands
      .filter((id) => id === picked)
      .forEach((id) => commands[id].run({ element: undefined }))
  return <MenuButton label={text.menu} icon="download" entries={entries} onPick={run} />
}
